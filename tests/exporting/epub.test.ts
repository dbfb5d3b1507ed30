import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { infoOfReport } from '../../src/domain/report/front-matter.ts';
import { gapMark } from '../../src/domain/report/gap-marks.ts';
import { flattenOutline, type Report } from '../../src/domain/report/report.ts';
import { type EpubOrigin, reportToEpub } from '../../src/exporting/epub.ts';
import { madeUp, originOf } from '../support/made-up-book.ts';
import { makeReport, paragraph } from '../support/made-up-report.ts';
import { openQingpu } from '../support/qingpu.ts';
import { readZip } from '../support/read-zip.ts';

const reports = openQingpu().reports;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a well-formed document, each with all of its text. */
function parse(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

function partsOf(report: Report, given: Partial<EpubOrigin> = {}) {
  const parts = readZip(reportToEpub(report, originOf(report, given)));
  const page = (name: string) => parse(parts.get(`EPUB/${name}`) ?? '');
  const spine = page('package.opf').filter(({ name }) => name === 'itemref');
  const items = page('package.opf').filter(({ name }) => name === 'item');
  const files = spine.map(
    ({ attributes }) =>
      items.find((item) => item.attributes['id'] === attributes['idref'])?.attributes['href'],
  );
  return { parts, page, items, files: files.map((file) => file ?? '') };
}

describe('an EPUB', () => {
  test('begins with its type, stored as it is, so that it is known by its first bytes', () => {
    const bytes = Buffer.from(reportToEpub(madeUp, originOf(madeUp)));
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  });

  test.each([...reports, madeUp])('has well-formed parts, each of which it lists ($id)', (report) => {
    const { parts, page, items } = partsOf(report);
    const [, container, ...further] = [...parts.keys()];
    expect(parse(parts.get(container ?? '') ?? '').at(-1)?.attributes['full-path']).toBe('EPUB/package.opf');
    for (const name of further) if (!name.endsWith('.css')) parse(parts.get(name) ?? '');
    expect(items.map(({ attributes }) => `EPUB/${attributes['href']}`).toSorted()).toEqual(
      further.filter((name) => name !== 'EPUB/package.opf').toSorted(),
    );
    expect(items.filter(({ attributes }) => attributes['properties'] === 'nav')).toHaveLength(1);
    const ids = page('package.opf').flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([...reports, madeUp])(
    'has every line once, in order, under an id made from its own ($id)',
    (report) => {
      const { page, files } = partsOf(report);
      const found = files
        .flatMap((file) => page(file))
        .filter(({ name, attributes }) => attributes['id'] && name !== 'img')
        .map(({ attributes, text }) => [attributes['id'], text]);
      for (const line of report.lines) {
        const [element, ...further] = found.filter(([id]) => id === `l-${line.id}`);
        expect(further).toEqual([]);
        const words = element?.[1]?.replaceAll(gapMark, '');
        if (line.role === 'image') expect(words).toBe('');
        else expect(words?.startsWith(line.text.replaceAll('\t', ''))).toBe(true);
      }
      const known = new Map(report.lines.map((line, at) => [`l-${line.id}`, at]));
      const order = found.flatMap(([id]) => known.get(id ?? '') ?? []);
      expect(order).toEqual(report.lines.map((_, at) => at));
    },
  );

  test.each([...reports, madeUp])(
    'lists every section in its contents, and leads to a place that it has ($id)',
    (report) => {
      const { page, files } = partsOf(report);
      const links = page('nav.xhtml').filter(({ name }) => name === 'a');
      const inSections = links.filter(({ attributes }) => attributes['href']?.includes('#'));
      expect(inSections.map(({ text }) => text)).toEqual(
        flattenOutline(report.outline).map(({ title }) => title),
      );
      for (const { attributes } of links) {
        const [file = '', id] = (attributes['href'] ?? '').split('#');
        expect(files).toContain(file);
        if (id) expect(page(file).filter((element) => element.attributes['id'] === id)).toHaveLength(1);
      }
    },
  );

  test('draws a title within its paragraph in bold, lists, tables whose rows are of one length, and images', () => {
    const [, file = ''] = partsOf(madeUp).files;
    const elements = partsOf(madeUp).page(file);
    const of = (name: string) => elements.filter((element) => element.name === name);
    expect(of('b').map(({ text }) => text)).toEqual(['（一）产业升级']);
    expect(of('h2').map(({ text }) => text)).toEqual(['一、任务']);
    expect(of('h4').map(({ text }) => text)).toEqual(['深']);
    expect(of('li').map(({ text }) => text)).toEqual(['甲', '乙']);
    expect(of('tr')).toHaveLength(2);
    expect(of('td').map(({ text }) => text)).toEqual(['指标', '数值', '增速', '']);
    expect(of('img').map(({ attributes }) => attributes['alt'])).toEqual(['图"1"']);
  });

  test('says what is known of the document, and of the file that it was made from', () => {
    const info = {
      ...infoOfReport(madeUp),
      title: '报告',
      speaker: '某某',
      date: '2026-01-28',
      place: '某省',
    };
    const { page } = partsOf(madeUp, { info });
    const said = Object.fromEntries(
      page('package.opf').map(({ name, attributes, text }) => [attributes['property'] ?? name, text]),
    );
    expect(said).toMatchObject({
      'dc:title': '报告',
      'dc:language': 'zh-CN',
      'dc:creator': '某某',
      'dc:date': '2026-01-28',
      'dc:coverage': '某省',
      'dc:source': '报告 & 附件.docx (SHA-256 ab12)',
      'dcterms:modified': '2026-01-28T09:00:00Z',
      'belongs-to-collection': '某区人大会议',
    });
    expect(said['dc:identifier']).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('is the same for the same text', () => {
    expect(reportToEpub(madeUp, originOf(madeUp))).toEqual(reportToEpub(madeUp, originOf(madeUp)));
  });

  test('of a document without sections, or without a line, still has a page', () => {
    expect(partsOf(makeReport([paragraph('1', '正文。')])).files).toEqual(['front.xhtml']);
    expect(partsOf(makeReport([])).files).toEqual(['front.xhtml']);
  });

  test('is well-formed whatever the text is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const report = makeReport([
          { id: 'title', role: 'title', text: `${one}\u{1}\u{D800}` },
          paragraph('1', other),
          { id: '2', role: 'image', text: one },
        ]);
        const { page } = partsOf(report, { source: { name: other, sha256: one } });
        expect(page('front.xhtml').length).toBeGreaterThan(3);
      }),
    );
  });
});
