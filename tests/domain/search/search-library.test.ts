import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownText } from '../../../src/domain/report/report.ts';
import { runsExpressions } from '../../../src/domain/search/compile-query.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { searchEverywhere } from '../../../src/domain/search/search-filter.ts';
import { searchLibrary, searchSteps } from '../../../src/domain/search/search-library.ts';
import { heading, makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { naiveFind } from '../../support/naive-search.ts';
import { noteOn } from '../../support/notes.ts';
import { search, searched, tables, wordsFound } from '../../support/searched.ts';
import { trickyText } from '../../support/tricky-text.ts';

const report = makeReport(
  [
    { id: 'title', role: 'title', text: '政府工作报告' },
    heading('1', '一、稳就业'),
    paragraph('1.1', '就业增长5.5%，新增就业1.2万人。青浦新城建设加快，GDP增长百分之五。'),
    paragraph('1.2', '「六业」融合，乾隆年間的國寶；创业带动就　业。'),
    heading('2', '二、青浦新城'),
    paragraph('2.1', '深化改'),
    paragraph('2.2', '革，扩大开放'),
    { id: '2.3', role: 'table-row', text: '增速\t5.5\t6.0' },
    { id: '2.4', role: 'table-row', text: '就业\t稳定' },
  ],
  [section('1', 2, 4), section('2', 5, 9)],
);
const document = searched(report, { year: 2026, place: '青浦区' });

function found(typed: string, filter = {}): string[] {
  return wordsFound(search(typed, { documents: [document], filter }));
}

describe('searching', () => {
  test.each([
    ['就业', ['就业', '就业', '就业', '就　业', '就业']],
    ['就业 青浦', ['就业', '就业', '青浦']],
    ['就业 -gdp', ['就业', '就　业', '就业']],
    ['就业 -青浦 -创业', ['就业', '就业']],
    ['-就业', []],
    ['gdp', ['GDP']],
    ['5%', ['5%', '百分之五']],
    ['"5%"', ['5%']],
    ['-0.3', []],
    ['百分之五', ['百分之五']],
    ['“六业”融合', ['「六业」融合']],
    ['“六业”', ['六业']],
    ['国宝', ['國寶']],
    ['國寶', ['國寶']],
    ['qingpu', ['青浦', '青浦']],
    ['qpxc', ['青浦新城', '青浦新城']],
    ['青pu', ['青浦', '青浦']],
    ['"qpxc"', []],
    ['稳jy 就业', ['稳就业']],
    ['gdp zengzhang', ['增长', 'GDP', '增长']],
    ['/增长\\d+(?:\\.\\d+)?%/', ['增长5.5%']],
    ['/^.、/', ['一、', '二、']],
    ['/增长/ 就业 -创业', ['就业', '增长', '就业', '增长']],
    ['/x*/', []],
    ['就业 -/\\d/', ['就业', '就　业', '就业']],
    ['改革', ['改 革']],
    ['报告一', []],
    ['速5', []],
    ['5.56', []],
    ['。', ['。', '。', '。']],
    ['', []],
    [' 　', []],
    ['\u200b', []],
  ])('for 「%s」 finds the words as they stand', (typed, words) => {
    expect(found(typed)).toEqual(words);
  });

  test('says where in the shown text, over the end of a line too', () => {
    const [first] = search('改革', { documents: [document] }).documents;
    const { from = 0, to = 0 } = first?.matches[0] ?? {};
    expect(shownText(report).slice(from, to)).toBe('改\n革');
  });

  test('takes letters for pinyin only where nothing has them as letters', () => {
    const other = searched(makeReport([paragraph('1', '高度评价。')]));
    expect(wordsFound(search('gdp', { documents: [other] }))).toEqual(['高度评']);
    expect(wordsFound(search('gdp', { documents: [other, document] }))).toEqual(['GDP']);
    expect(wordsFound(search('GDP', { documents: [other] }))).toEqual([]);
  });

  test('takes letters of a text and of notes each for what they are there', () => {
    const other = searched(makeReport([paragraph('1', '高度评价。')]));
    const note = noteOn(report, '1.1', { text: '看 GDP' });
    const both = search('gdp', { documents: [other], notes: [note] });
    expect(wordsFound(both)).toEqual(['高度评']);
    expect(both.notes).toHaveLength(1);
    const read = noteOn(report, '1.1', { text: '高度评价' });
    expect(search('gdp', { documents: [document], notes: [read] }).notes).toHaveLength(1);
  });

  test('keeps of what a text says less, and nothing else, however it is narrowed down', () => {
    const made = searched(
      makeReport([heading('1', '一、热爱家园'), paragraph('1.1', 'AI产业。'), heading('2', '二、关爱')]),
    );
    expect(wordsFound(search('ai', { documents: [made] }))).toEqual(['AI']);
    expect(wordsFound(search('ai', { documents: [made], filter: { within: 'headings' } }))).toEqual([]);
  });

  test('is refused with the expression that is broken', () => {
    const library = { documents: [document], notes: [] };
    expect(searchLibrary(library, '就业 /(/', tables, searchEverywhere)).toEqual({
      ok: false,
      error: { code: 'broken-expression', expression: '(' },
    });
  });

  test.each([
    ['/就/ 业', true],
    ['就业 -/业/', true],
    ['/就/ /(/', false],
    ['就业', false],
  ])('of 「%s」 runs expressions: %s', (typed, runs) => {
    expect(runsExpressions(parseQuery(typed))).toBe(runs);
  });

  test('pauses before each document that is searched and before the notes, once more for pinyin', () => {
    const library = { documents: [document, document], notes: [] };
    const count = (typed: string, filter = searchEverywhere) =>
      [...searchSteps(library, typed, tables, filter)].filter((found) => found === null).length;
    expect(count('就业')).toBe(3);
    expect(count('jiuye')).toBe(6);
    expect(count('就业', { ...searchEverywhere, within: 'notes' })).toBe(1);
    expect(count('/(/')).toBe(0);
  });

  test('tells of each document as soon as something is found in it that is kept', () => {
    const library = { documents: [document, document], notes: [] };
    for (const typed of ['就业', 'jiuye', '无此词', '/就.?业/']) {
      for (const filter of [searchEverywhere, { ...searchEverywhere, hasFigures: true }]) {
        const told = [...searchSteps(library, typed, tables, filter)].filter((found) => found !== null);
        expect(searchLibrary(library, typed, tables, filter)).toMatchObject({ value: { documents: told } });
      }
    }
  });

  test('of ten thousand characters, or words, comes to an end', () => {
    expect(found('就业'.repeat(5000))).toEqual([]);
    expect(found('就业 '.repeat(3333))).toEqual(found('就业'));
    expect(found('a'.repeat(10_000))).toEqual([]);
  });
});

describe('a filter of the search', () => {
  test.each([
    ['headings', { within: 'headings' }, ['就业']],
    ['notes', { within: 'notes' }, []],
    ['items with figures', { hasFigures: true }, ['就业', '就业']],
    ['a section', { only: { report: 'made-up', section: '2' } }, ['就业']],
    ['another document', { only: { report: 'other', section: null } }, []],
    ['a kind', { kinds: new Set(['work-report']) }, ['就业', '就业', '就业', '就　业', '就业']],
    ['another kind', { kinds: new Set(['budget']) }, []],
    ['another year', { years: new Set([2025]) }, []],
    [
      'a year and a place',
      { years: new Set([2026]), places: new Set(['青浦区']), within: 'headings' },
      ['就业'],
    ],
  ])('keeps %s', (_, filter, words) => {
    expect(found('就业', filter)).toEqual(words);
  });

  test('keeps the notes on what is chosen, and those whose document is away where nothing is chosen', () => {
    const notes = [
      noteOn(report, '1.2', { id: 'here', text: '落实不够\n请核实' }),
      noteOn(report, '2.4', { id: 'figures', text: '核实3.5亿元' }),
      { ...noteOn(report, '1.2', { id: 'away', tags: ['核实'] }), report: 'gone' },
    ];
    const ids = (filter = {}) =>
      search('核实', { documents: [document], notes, filter }).notes.map(({ note }) => note.id);
    expect(ids()).toEqual(['here', 'figures', 'away']);
    expect(ids({ within: 'notes' })).toEqual(['here', 'figures', 'away']);
    expect(ids({ within: 'text' })).toEqual([]);
    expect(ids({ years: new Set([2026]) })).toEqual(['here', 'figures']);
    expect(ids({ years: new Set([2025]) })).toEqual([]);
    expect(ids({ only: { report: 'made-up', section: '2' } })).toEqual(['figures']);
    expect(ids({ hasFigures: true })).toEqual(['figures']);
  });
});

describe('searching notes', () => {
  test('finds the places in their words, and the note by its tags and its quotation', () => {
    const note = noteOn(report, '1.2', { text: '创\n业者说：创业难', tags: ['青年'] });
    const find = (typed: string) =>
      search(typed, { documents: [], notes: [note] }).notes.map(({ matches }) =>
        matches.map(({ from, to }) => note.text.slice(from, to)),
      );
    expect(find('创业')).toEqual([['创\n业', '创业']]);
    expect(find('青年 六业')).toEqual([[]]);
    expect(find('青年 cyz')).toEqual([['创\n业者']]);
    expect(find('难青年')).toEqual([]);
    expect(find('创业 -六业')).toEqual([]);
  });
});

test('no query of one phrase differs from a plain scan of the folded text', () => {
  const simplified = new Map([
    ['國', '国'],
    ['乾', '干'],
    ['鑪', '鑪'],
    ['𬬻', '鑪'],
  ]);
  const oddOnes = /[𤪺㻘𨥛𬭳]/u;
  const line = trickyText.filter((text) => !/[\n]/.test(text) && !oddOnes.test(text));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      trickyText,
      (lines, one, two, other) => {
        const report = makeReport(lines.map((text, at) => ({ id: `${at}`, role: 'list-item', text })));
        const made = searched(report);
        const text = shownText(report);
        const [from, to] = [one % (text.length + 1), two % (text.length + 1)].toSorted((a, b) => a - b);
        for (const words of [other, text.slice(from, to)]) {
          fc.pre(words !== '' && !/["“”＂]/.test(words) && !oddOnes.test(words));
          const [result] = search(`"${words}"`, { documents: [made] }).documents;
          const matches = result?.matches.map((match) => ({ from: match.from, to: match.to })) ?? [];
          expect(matches).toEqual(naiveFind(text, words, simplified));
        }
      },
    ),
  );
});

test('several words, and words left out, are what plain scans of each item say together', () => {
  const words = fc.constantFrom('就业', '就', '业', '政府', '国', 'GDP', '5', '。');
  const line = fc
    .array(fc.constantFrom('就业', '就 业', '政府', '國', 'ｇｄｐ', '５', '。', '，'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const simplified = new Map([['國', '国']]);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.array(words, { minLength: 2, maxLength: 3 }),
      fc.array(words, { maxLength: 1 }),
      (lines, all, none) => {
        const made = makeReport(lines.map((text, at) => ({ id: `${at}`, role: 'list-item', text })));
        const expected = made.lines.flatMap(({ text, start }) => {
          const places = (word: string) => naiveFind(text, word, simplified);
          if (none.some((word) => places(word).length > 0)) return [];
          if (all.some((word) => places(word).length === 0)) return [];
          const ranges = all
            .flatMap(places)
            .toSorted((one, other) => one.from - other.from || other.to - one.to)
            .map(({ from, to }) => ({ from: start + from, to: start + to }));
          const kept: { from: number; to: number }[] = [];
          for (const range of ranges) if (range.from >= (kept.at(-1)?.to ?? 0)) kept.push(range);
          return kept;
        });
        const typed = [...all, ...none.map((word) => `-"${word}"`)].join(' ');
        const [result] = search(typed, { documents: [searched(made)] }).documents;
        expect(result?.matches.map(({ from, to }) => ({ from, to })) ?? []).toEqual(expected);
      },
    ),
  );
});

test('a percentage is found however it is written, and no other is', () => {
  const spelled: readonly (readonly [value: string, ...spellings: string[]])[] = [
    ['5', '5%', '５％', '百分之5', '百分之五'],
    ['15', '15%', '百分之15', '百分之十五', '百分之一五'],
    ['50', '50％', '百分之五十', '百分之五〇', '百分之五零'],
    ['5.5', '5.5%', '百分之5.5', '百分之五点五'],
  ];
  const forms = spelled.flatMap(([value, ...spellings]) =>
    spellings.map((spelling) => ({ value, spelling })),
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...forms), { maxLength: 8 }),
      fc.constantFrom(...forms),
      (said, asked) => {
        const text = said.map(({ spelling }) => `${spelling}，`).join('');
        let at = 0;
        const expected = said.flatMap(({ value, spelling }) => {
          const from = at;
          at += spelling.length + 1;
          if (value === asked.value) return [{ from, to: at - 1 }];
          // As any words, they are found within longer ones too.
          return naiveFind(spelling, asked.spelling).map((place) => ({
            from: from + place.from,
            to: from + place.to,
          }));
        });
        const made = searched(makeReport([paragraph('1', text)]));
        const [result] = search(asked.spelling, { documents: [made] }).documents;
        expect(result?.matches.map(({ from, to }) => ({ from, to })) ?? []).toEqual(expected);
      },
    ),
  );
});
