import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { SharedDocument } from '../../src/domain/interchange/notes-table.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import { infoOfReport } from '../../src/domain/report/front-matter.ts';
import { type Report, sectionIdOf } from '../../src/domain/report/report.ts';
import { reportToEpub } from '../../src/exporting/epub.ts';
import { epubAnnotations } from '../../src/exporting/epub-annotations.ts';
import { hypothesisAnnotations } from '../../src/exporting/hypothesis-annotations.ts';
import { thoriumAnnotations } from '../../src/exporting/thorium-annotations.ts';
import { readForeign } from '../../src/importing/read-foreign.ts';
import { thoriumFaults } from '../../src/importing/thorium-faults.ts';
import { noteOn, noteTime, rangeOf } from '../support/notes.ts';
import { openQingpu } from '../support/qingpu.ts';
import { readZip } from '../support/read-zip.ts';
import { bringBack, notesOn, share, textVersion, trickyReport } from '../support/shared-notes.ts';

const facts = { id: '0190c9f0-0000-7000-8000-000000000001', exported: noteTime };
const reports = [trickyReport, ...openQingpu().reports.slice(0, 2)];

async function readBack(file: string | Uint8Array) {
  const read = await readForeign(typeof file === 'string' ? new TextEncoder().encode(file) : file, {});
  if (!read.ok || read.value.kind !== 'notes') throw new Error(JSON.stringify(read));
  expect(read.value.file.faulty).toEqual([]);
  return read.value.file;
}

function byId(notes: readonly Note[]): Note[] {
  return notes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Words of one page, which a page has as they are: a picture has none, and white space at an end is anybody's. */
function isCarried(report: Report, { anchor }: Note): boolean {
  const from = report.lines.findIndex(({ id }) => id === anchor.start.line);
  const to = report.lines.findIndex(({ id }) => id === anchor.end.line);
  const lines = report.lines.slice(from, to + 1);
  const pages = new Set(lines.map((line) => sectionIdOf(line)?.split('.')[0] ?? ''));
  const { exact } = anchor.quote;
  return pages.size === 1 && lines.every(({ role }) => role !== 'image') && exact === exact.trim();
}

/** The pages of the EPUB that goes with the file: the text of each body, and of each element by its id. */
function pagesOf({ report, version }: SharedDocument) {
  const origin = {
    info: infoOfReport(report),
    source: { name: 'x', sha256: '' },
    version,
    modified: noteTime,
  };
  const parts = readZip(reportToEpub(report, origin));
  return new Map(
    [...parts]
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([name, xml]) => [name, readTexts(xml)] as const),
  );
}

function readTexts(xml: string) {
  const texts = new Map<string, string>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) =>
    open.push(name === 'body' ? 'body' : (attributes['id'] ?? '')),
  );
  parser.on('text', (text) => {
    for (const id of open) texts.set(id, (texts.get(id) ?? '') + text);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return texts;
}

interface Selector {
  readonly type: string;
  readonly value: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly refinedBy?: { readonly start: number; readonly end: number };
}

/** What each selector finds on its page, as a reader would look: offsets in code points. */
function wordsFound(page: ReadonlyMap<string, string>, selectors: readonly Selector[]) {
  const slice = (text: string, { start, end }: { readonly start: number; readonly end: number }) =>
    [...text].slice(start, end).join('');
  return selectors.map(({ type, value, refinedBy, exact, prefix, suffix, ...range }) => {
    const body = page.get('body') ?? '';
    if (type === 'CssSelector') {
      const element = page.get(value.replace(/^#/, '').replaceAll('\\', '')) ?? '';
      return refinedBy ? slice(element, refinedBy) : element;
    }
    if (type === 'TextPositionSelector') return slice(body, range);
    return body.includes(prefix + exact + suffix) ? exact : null;
  });
}

describe('an .annotation file for Thorium', () => {
  test('is one that Thorium takes, each of its selectors finding the same words on a page of the EPUB', () => {
    for (const report of reports) {
      fc.assert(
        fc.property(notesOn(report), (notes) => {
          const document = share(
            report,
            notes,
            report.lines.slice(0, 3).map(({ id }) => id),
          );
          const json = JSON.parse(thoriumAnnotations(document, facts));
          const pages = pagesOf(document);
          expect(thoriumFaults(json, [...pages.keys()])).toEqual([]);
          for (const { target } of json.items) {
            const found = wordsFound(pages.get(target.source) ?? new Map(), target.selector);
            expect(new Set(found).size).toBe(1);
            expect(found[0]).not.toBeNull();
          }
        }),
        { numRuns: report === trickyReport ? 100 : 5 },
      );
    }
  });

  test('brings back every note on words of one page as it was', async () => {
    for (const report of reports) {
      await fc.assert(
        fc.asyncProperty(notesOn(report), async (given) => {
          const notes = given.filter((note) => isCarried(report, note));
          fc.pre(notes.length > 0);
          const { form, notes: foreign } = await readBack(thoriumAnnotations(share(report, notes), facts));
          expect(form).toBe('thorium');
          const plan = bringBack(report, foreign);
          expect(byId(plan.added)).toEqual(byId(notes));
        }),
        { numRuns: report === trickyReport ? 200 : 20 },
      );
    }
  });

  test('brings bookmarks back, also of lines without words', async () => {
    const lines = trickyReport.lines.map(({ id }) => id);
    const document = share(trickyReport, [], lines);
    const { notes } = await readBack(thoriumAnnotations(document, facts));
    const plan = bringBack(trickyReport, notes);
    expect(plan.bookmarks).toEqual(document.bookmarks);
    expect(plan.unplacedBookmarks).toEqual([]);
  });

  test('keeps what stands nowhere, by its quotation', async () => {
    const note = noteOn(trickyReport, rangeOf(trickyReport, '2.0.4', '扩大有效投资'), {
      id: crypto.randomUUID(),
    });
    const moved = {
      ...note,
      anchor: { ...note.anchor, quote: { ...note.anchor.quote, exact: '大力发展养老服务业' } },
    };
    const json = thoriumAnnotations(share(trickyReport, [moved]), facts);
    expect(thoriumFaults(JSON.parse(json), ['EPUB/front.xhtml'])).toEqual([]);
    const plan = bringBack(trickyReport, (await readBack(json)).notes);
    expect(plan.added).toEqual([]);
    expect(plan.unplaced.map(({ anchor }) => anchor.quote.exact)).toEqual(['大力发展养老服务业']);
  });

  test.each([
    ['another context', (set: Broken) => ({ ...set, '@context': 'https://www.w3.org/ns/epub-anno.jsonld' })],
    ['no about', ({ about: _, ...set }: Broken) => set],
    ['an id that is no URI', (set: Broken) => ({ ...set, id: 'one' })],
    [
      'an item without selectors',
      (set: Broken) => changeItem(set, { target: { source: 'EPUB/part-1.xhtml' } }),
    ],
    ['a date that is none', (set: Broken) => changeItem(set, { created: '2026-13-40T99:00:00Z' })],
    ['a body of another type', (set: Broken) => changeItem(set, { body: { type: 'Text', value: '' } })],
    [
      'a highlight that is none',
      (set: Broken) => changeItem(set, { body: { type: 'TextualBody', value: '', highlight: 'x' } }),
    ],
    ['two items of one id', (set: Broken) => ({ ...set, items: [set.items[0], set.items[0]] })],
    [
      'a page that the EPUB has not',
      (set: Broken) => changeItem(set, { target: { source: 'part-1.xhtml', selector: [] } }),
    ],
    [
      'a quotation without what is around it',
      (set: Broken) => withSelector(set, { type: 'TextQuoteSelector', exact: 'x' }),
    ],
    [
      'a range that ends before it begins',
      (set: Broken) => withSelector(set, { type: 'TextPositionSelector', start: 3, end: 2 }),
    ],
    ['a selector without a type', (set: Broken) => withSelector(set, { exact: 'x' })],
  ])('with %s is known as wrong', (_, breakIt) => {
    const note = noteOn(trickyReport, '1.0.1', { id: crypto.randomUUID() });
    const whole = JSON.parse(thoriumAnnotations(share(trickyReport, [note]), facts));
    expect(thoriumFaults(whole, ['EPUB/part-1.xhtml'])).toEqual([]);
    expect(thoriumFaults(breakIt(whole), ['EPUB/part-1.xhtml'])).not.toEqual([]);
  });
});

type Broken = Record<string, unknown> & { readonly items: readonly object[] };

function changeItem(set: Broken, change: object): object {
  return { ...set, items: [{ ...set.items[0], ...change }] };
}

function withSelector(set: Broken, selector: object): object {
  return changeItem(set, { target: { source: 'EPUB/part-1.xhtml', selector: [selector] } });
}

describe('EPUB Annotations', () => {
  test('are a ZIP with annotations.json, and bring back every note on words of one page as it was', async () => {
    await fc.assert(
      fc.asyncProperty(notesOn(trickyReport), async (given) => {
        const notes = given.filter((note) => isCarried(trickyReport, note));
        const file = epubAnnotations(share(trickyReport, notes, ['1.0.1']), facts);
        expect([...readZip(file).keys()]).toEqual(['annotations.json']);
        const { form, notes: foreign } = await readBack(file);
        expect(form).toBe('epub-annotations');
        const plan = bringBack(trickyReport, foreign);
        expect(byId(plan.added)).toEqual(byId(notes));
        expect(plan.bookmarks).toHaveLength(1);
      }),
    );
  });

  test('say which text, and have what the draft asks for', () => {
    const note = noteOn(trickyReport, rangeOf(trickyReport, '1.0.1', '𬬻、𬭳'), {
      tags: ['投资'],
      stance: 'suggest',
    });
    const set = JSON.parse(
      readZip(epubAnnotations(share(trickyReport, [note]), facts)).get('annotations.json') ?? '',
    );
    expect(set).toMatchObject({
      '@context': 'https://www.w3.org/ns/epub-anno.jsonld',
      type: 'AnnotationSet',
      about: { 'dc:identifier': [expect.stringMatching(/^urn:uuid:c0ffee00-/)] },
    });
    expect(set.items[0]).toMatchObject({
      type: 'Annotation',
      created: noteTime,
      body: { type: 'TextualBody', tags: ['建议', '投资'], color: 'yellow' },
      target: {
        source: 'EPUB/part-1.xhtml',
        selector: [
          { type: 'TextQuoteSelector', exact: '𬬻、𬭳' },
          { type: 'CssSelector', value: '#l-1\\.0\\.1', refinedBy: { start: 12, end: 15 } },
        ],
      },
    });
  });
});

describe('Hypothesis JSON', () => {
  test('brings every note back, but for colour', async () => {
    for (const report of reports) {
      await fc.assert(
        fc.asyncProperty(notesOn(report), async (given) => {
          const notes = given.filter(({ anchor }) => anchor.quote.exact === anchor.quote.exact.trim());
          fc.pre(notes.length > 0);
          const { form, notes: foreign } = await readBack(
            hypothesisAnnotations([share(report, notes)], noteTime),
          );
          expect(form).toBe('hypothesis');
          const plan = bringBack(report, foreign);
          expect(byId(plan.added)).toEqual(byId(notes.map((note) => ({ ...note, colour: 'yellow' }))));
          expect(bringBack(report, foreign, plan.added).same).toHaveLength(notes.length);
        }),
        { numRuns: report === trickyReport ? 100 : 10 },
      );
    }
  });

  test('brings another’s note back as theirs', async () => {
    const note = {
      ...noteOn(trickyReport, '2.0.4', { version: textVersion }),
      author: { id: 'li', name: '李明' },
    };
    const { notes } = await readBack(hypothesisAnnotations([share(trickyReport, [note])], noteTime));
    expect(notes.map(({ author }) => author)).toEqual([note.author]);
  });

  test('counts in UTF-16 units', () => {
    const note = noteOn(trickyReport, rangeOf(trickyReport, '1.0.1', '𬭚产量'), { version: textVersion });
    const { annotations } = JSON.parse(hypothesisAnnotations([share(trickyReport, [note])], noteTime));
    expect(annotations[0].target[0].selector[0]).toEqual({
      type: 'TextPositionSelector',
      ...note.anchor.position,
    });
    expect(note.anchor.position.end - note.anchor.position.start).toBe(4);
  });
});
