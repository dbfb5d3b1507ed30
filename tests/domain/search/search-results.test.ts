import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownText } from '../../../src/domain/report/report.ts';
import { byRelevance, groupMatches, nearestTerms } from '../../../src/domain/search/search-results.ts';
import { heading, makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { search, searched } from '../../support/searched.ts';

const report = makeReport(
  [
    { id: 'title', role: 'title', text: '稳就业报告' },
    paragraph('0.1', '稳就业。'),
    heading('1', '一、就业'),
    paragraph('1.1', '先说就业，再说就业！“保住就业。”不提别的。创业也带动很多很多就业。'),
    paragraph('1.2', '创业就业。', { runIn: 5 }),
    paragraph('1.1.1', '就业、创业。'),
    { id: '1.1.2', role: 'table-row', text: '就业。\t稳；好' },
    paragraph('1.1.3', '扩大就'),
    paragraph('1.1.4', '业。之后'),
  ],
  [section('1', 3, 5, { sections: [section('1.1', 5, 9)] })],
);
const text = shownText(report);

function sections(typed: string) {
  return search(typed, { documents: [searched(report)] }).documents.flatMap(groupMatches);
}

function sentences(typed: string) {
  return sections(typed).flatMap((found) => found.sentences);
}

describe('what was found', () => {
  test('stands in its sections in reading order, sentence by sentence, each with its matches', () => {
    const found = sections('就业').map((one) => [
      one.section,
      ...one.sentences.map(({ from, to, matches }) => `${matches.length} ${text.slice(from, to)}`),
    ]);
    expect(found).toEqual([
      [null, '1 稳就业报告', '1 稳就业。'],
      [
        '1',
        '1 一、就业',
        '2 先说就业，再说就业！',
        '1 “保住就业。”',
        '1 创业也带动很多很多就业。',
        '1 创业就业。',
      ],
      ['1.1', '1 就业、创业。', '1 就业。\t稳；好', '1 扩大就\n业'],
    ]);
  });

  test('by relevance begins with titles, then has those with more of the terms, nearer to each other', () => {
    const [one, two, ...rest] = byRelevance(sentences('创业 就业')).map(({ from, to }) =>
      text.slice(from, to),
    );
    expect([one, two]).toEqual(['创业就业。', '就业、创业。']);
    expect(rest).toEqual(['创业也带动很多很多就业。', '先说就业，再说就业！', '“保住就业。”']);
    expect(byRelevance(sentences('就业')).map(({ line }) => line)).toEqual([
      'title',
      '1',
      '1.2',
      '0.1',
      '1.1',
      '1.1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.1.3',
    ]);
  });

  test('keeps every match, each within its sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('就业', '创业', '。', '！”', '，', '说'), { maxLength: 30 }),
        (parts) => {
          const made = searched(makeReport([paragraph('1', parts.join(''))]));
          const { documents } = search('就业 。', { documents: [made] });
          const found = documents.flatMap(groupMatches).flatMap((one) => one.sentences);
          expect(found.flatMap(({ matches }) => matches)).toEqual(
            documents.flatMap(({ matches }) => matches),
          );
          for (const { from, to, matches } of found) {
            expect(matches.length).toBeGreaterThan(0);
            expect(matches.every((match) => match.from >= from && match.to <= to)).toBe(true);
          }
        },
      ),
    );
  });

  test('has its terms as near as their shortest range says', () => {
    const at = (term: number, from: number) => ({ term, from, to: from + 2 });
    expect(nearestTerms([at(0, 0), at(0, 10)])).toBe(0);
    expect(nearestTerms([at(0, 0), at(1, 50), at(0, 53), at(1, 90)])).toBe(5);
    expect(nearestTerms([at(0, 0), at(1, 4), at(2, 100), at(1, 110), at(0, 112)])).toBe(14);
  });
});
