import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../src/domain/interchange/note-columns.ts';
import { readTable } from '../../src/domain/interchange/read-table.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import { notesToCsv } from '../../src/exporting/notes-csv.ts';
import { notesToXlsx } from '../../src/exporting/notes-xlsx.ts';
import { readForeign } from '../../src/importing/read-foreign.ts';
import { noteOn, noteTime, rangeOf } from '../support/notes.ts';
import { readZip } from '../support/read-zip.ts';
import { bringBack, notesOn, share, textVersion, trickyReport } from '../support/shared-notes.ts';

const inBeijing = () => 480;

async function readRows(bytes: Uint8Array) {
  const read = await readForeign(bytes, {});
  if (!read.ok || read.value.kind !== 'table') throw new Error(JSON.stringify(read));
  const [header = [], ...rows] = read.value.rows;
  return { header, rows, notes: readTable(rows, guessMapping(header), 480) };
}

function byId(notes: readonly Note[]): Note[] {
  return notes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

const [harsh] = [
  noteOn(trickyReport, rangeOf(trickyReport, '1.0.4', '前半句，后半句'), {
    id: '0190c9f0-0000-4000-8000-000000000002',
    version: textVersion,
    text: '=HYPERLINK("http://x","看")',
    tags: ['@x'],
    stance: 'suggest',
  }),
];

describe.each([
  ['csv', notesToCsv],
  ['xlsx', notesToXlsx],
] as const)('a table of notes (%s)', (form, write) => {
  test('brings every note back as it was, whatever is in its fields', async () => {
    await fc.assert(
      fc.asyncProperty(notesOn(trickyReport), async (given) => {
        const notes = given.filter(({ anchor }) => anchor.quote.exact === anchor.quote.exact.trim());
        fc.pre(notes.length > 0);
        const { notes: foreign } = await readRows(
          write([share(trickyReport, notes, ['1', '2.0.1'])], inBeijing),
        );
        const plan = bringBack(trickyReport, foreign);
        expect(byId(plan.added)).toEqual(byId(notes));
        expect(plan.bookmarks.map(({ line, created }) => [line, created])).toEqual([
          ['1', noteTime],
          ['2.0.1', noteTime],
        ]);
        expect(bringBack(trickyReport, foreign, plan.added).same).toHaveLength(notes.length);
      }),
      { numRuns: form === 'csv' ? 100 : 50 },
    );
  });

  test('brings back a note that is longer than a cell', async () => {
    const note = { ...harsh, text: `𬭚${'长'.repeat(99_990)}` };
    const { notes: foreign } = await readRows(write([share(trickyReport, [note])], inBeijing));
    expect(bringBack(trickyReport, foreign).added).toEqual([note]);
  });

  test('says times as they were here, and words that are lacking', async () => {
    const { header, rows } = await readRows(write([share(trickyReport, [harsh])], inBeijing));
    const cell = (name: string) => rows[0]?.[header.indexOf(name)];
    expect(cell('创建时间')).toBe('2026-01-20 16:30:00.000 +08:00');
    expect(cell('引文')).toBe('前半句，〔来源此处缺文〕后半句');
    expect(cell('位置')).toBe('第一部分第4段');
  });
});

describe('a CSV file', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    notesToCsv([share(trickyReport, [harsh])], inBeijing),
  );

  test('has the byte order mark that Excel asks for, and rows that end with CRLF', () => {
    expect(text).toMatch(/^\uFEFF文件,位置,/);
    expect(text.split('\r\n')).toHaveLength(3);
  });

  test('has no cell that a spreadsheet takes for a formula', () => {
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""看"")"`);
    expect(text).toContain(",'@x,");
  });
});

describe('a workbook', () => {
  const parts = readZip(
    notesToXlsx([share(trickyReport, [{ ...harsh, text: `${harsh?.text}_x0041_\u0001` }])], inBeijing),
  );

  test('has no formula, and cells that stay text when they are edited', () => {
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<c r="D2" s="1" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;');
    expect(sheet).toContain('_x005F_x0041_\uFFFD</t>');
    expect(parts.get('xl/styles.xml')).toContain('numFmtId="49"');
  });
});
