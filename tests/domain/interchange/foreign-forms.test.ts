import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetTable } from '../../../src/domain/interchange/code-points.ts';
import { parseCsv, printCsv } from '../../../src/domain/interchange/csv.ts';
import { nearestColour } from '../../../src/domain/interchange/foreign-colours.ts';
import { fromUrn, toUrn } from '../../../src/domain/interchange/foreign-ids.ts';
import { readTime, writeTime } from '../../../src/domain/interchange/foreign-times.ts';
import { harmlessCell, originalCell } from '../../../src/domain/interchange/harmless-cell.ts';
import { guessMapping } from '../../../src/domain/interchange/note-columns.ts';
import { squeeze } from '../../../src/domain/interchange/squeezed-text.ts';
import { readStanceTags, tagsWithStance } from '../../../src/domain/interchange/stance-tags.ts';
import { stances } from '../../../src/domain/notes/note.ts';
import { trickyText } from '../../support/tricky-text.ts';

describe('offsets at the border', () => {
  test('are those that counting characters gives, both ways', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const table = offsetTable(text);
        let units = 0;
        for (const [count, character] of [...[...text].entries(), [[...text].length, ''] as const]) {
          expect(table.toUnits(count)).toBe(units);
          expect(table.toCodePoints(units)).toBe(count);
          units += character.length;
        }
        expect(table.toUnits([...text].length + 1)).toBeNull();
        expect(table.toCodePoints(text.length + 1)).toBeNull();
      }),
    );
  });
});

describe('comma-separated values', () => {
  const cells = fc.array(
    fc.oneof(trickyText, fc.constantFrom('"', ',', '\r\n', '"",', "'=", '=', ';', '\t')),
    {
      minLength: 2,
      maxLength: 5,
    },
  );

  test('are read as they were written, whatever is in the cells', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        // The first row, whose separators are counted, is one of plain names.
        const table = [['甲', '乙'], ...rows];
        expect(parseCsv(printCsv(table), 100)).toEqual(table);
      }),
    );
  });

  test.each([
    [
      'semicolons',
      '引文;批注\n"a;b";c',
      [
        ['引文', '批注'],
        ['a;b', 'c'],
      ],
    ],
    [
      'tabs and old line ends',
      'a\tb\rc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote within a cell, as Koodo writes it',
      'a,b\n他说"好",c',
      [
        ['a', 'b'],
        ['他说"好"', 'c'],
      ],
    ],
    ['a quote that is never closed', 'a,b\n"c,d', [['a', 'b'], ['c,d']]],
    [
      'words behind a closed quote',
      'a,b\n"c"d,e',
      [
        ['a', 'b'],
        ['cd', 'e'],
      ],
    ],
    [
      'empty lines',
      '\uFEFFa,b\r\n\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('are read with %s', (_, text, rows) => {
    expect(parseCsv(text, 100)).toEqual(rows);
  });

  test('are read as far as a table of notes has columns, and the next row after them', () => {
    const rows = parseCsv(`${'a,'.repeat(1000)}b\nc,d`, 100);
    expect(rows?.map((row) => row.length)).toEqual([256, 2]);
  });

  test('of too many rows are not read to their end', () => {
    expect(parseCsv('a\n'.repeat(5), 3)).toBeNull();
  });
});

describe('a cell', () => {
  test('that looks like a formula is made harmless, and is as it was again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', "'", "''"),
        fc.constantFrom(...'=+-@\t\r\n＝ａ'),
        trickyText,
        (before, mark, rest) => {
          const cell = before + mark + rest;
          expect(harmlessCell(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(originalCell(harmlessCell(cell))).toBe(cell);
        },
      ),
    );
  });
});

describe('a time', () => {
  test.each([
    ['2026-01-20T08:30:00Z', '2026-01-20T08:30:00.000Z'],
    ['2026-07-17 14:00:25+00:00', '2026-07-17T14:00:25.000Z'],
    ['2026-01-20 16:30', '2026-01-20T08:30:00.000Z'],
    ['2026年1月20日 16:30', '2026-01-20T08:30:00.000Z'],
    ['2026年1月20日16时30分5秒', '2026-01-20T08:30:05.000Z'],
    ['2026/1/20', '2026-01-19T16:00:00.000Z'],
    ['1768897800', '2026-01-20T08:30:00.000Z'],
    ['1768897800123', '2026-01-20T08:30:00.123Z'],
    ['46042.6875', '2026-01-20T08:30:00.000Z'],
    ['2026-02-31', null],
    ['2026-01-20 25:00', null],
    ['9999-01-01', null],
    ['昨天', null],
    [`2026-01-20${' '.repeat(100)}16:30`, null],
    ['', null],
  ])('%s is %s in Beijing', (given, iso) => {
    expect(readTime(given, 480)).toBe(iso);
  });

  test('that was written for people is read as the same moment, in every zone', () => {
    const moments = fc.integer({ min: 0, max: 4e12 }).map((at) => new Date(at).toISOString());
    fc.assert(
      fc.property(moments, fc.integer({ min: -840, max: 840 }), (iso, offset) => {
        expect(readTime(writeTime(iso, offset), 0)).toBe(iso);
      }),
    );
  });
});

test.each([
  ['yellow', 'yellow'],
  ['粉色', 'pink'],
  ['purple', 'pink'],
  ['#FEF3BD', 'yellow'],
  ['#CAEFC9', 'green'],
  ['#76BEE9', 'blue'],
  ['#EB9694', 'pink'],
  ['#00f', 'blue'],
  ['#808080', null],
  ['constructor', null],
])('the colour %s is like our %s', (given, ours) => {
  expect(nearestColour(given)).toBe(ours);
});

test('a stance among tags is found again, and no tag is taken for one', () => {
  const tag = fc.constantFrom('建议', '#建议', '##疑问', '赞同', '投资', '#投资');
  fc.assert(
    fc.property(fc.option(fc.constantFrom(...stances)), fc.uniqueArray(tag), (stance, tags) => {
      expect(readStanceTags(tagsWithStance(stance, tags))).toEqual({ stance, tags });
    }),
  );
});

test('an id is the same after it was a URI', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uuid(), fc.stringMatching(/^[\w.:-]{1,128}$/)), (id) => {
      expect(fromUrn(toUrn(id))).toBe(id);
      expect(toUrn(id)).toMatch(/^urn:(?:uuid|yiyue):\S+$/);
    }),
  );
});

test('a text without its white space says where each of its units stood', () => {
  fc.assert(
    fc.property(trickyText, (text) => {
      const squeezed = squeeze(text);
      expect([...squeezed.offsets].map((at) => text[at]).join('')).toBe(squeezed.text);
      expect(squeezed.text).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test.each([
  [
    'Readwise',
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
    { quote: 0, document: 1, text: 4, colour: 5, tags: 6, created: 9 },
  ],
  [
    'Koodo',
    'key,bookKey,date,chapter,chapterIndex,text,cfi,range,notes,percentage,color,tag,highlightType,bookName,bookAuthor',
    { id: 0, created: 2, quote: 5, text: 8, colour: 10, tags: 11, document: 13 },
  ],
  [
    'a Chinese table',
    '书名,原文,想法,添加时间,标签',
    { document: 0, quote: 1, text: 2, created: 3, tags: 4 },
  ],
  ['a table whose text is a quotation', 'Text,Created_At,Title', { quote: 0, created: 1, document: 2 }],
])('the columns of %s are guessed', (_, header, mapping) => {
  expect(guessMapping(header.split(','))).toEqual(mapping);
});
