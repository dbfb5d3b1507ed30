import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownText } from '../../../src/domain/report/report.ts';
import { MostRelevant } from '../../../src/domain/search/relevance.ts';
import type { SearchedDocument } from '../../../src/domain/search/search-library.ts';
import {
  type FoundSentence,
  groupSentences,
  sentencesWith,
} from '../../../src/domain/search/search-results.ts';
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
  const { documents } = search(typed, { documents: [searched(report)] });
  return documents.flatMap((found) => groupSentences(sentencesWith(found)));
}

function mostRelevant(
  typed: string,
  documents: readonly SearchedDocument[] = [searched(report)],
  most = 99,
): readonly FoundSentence[] {
  const best = new MostRelevant(most);
  for (const found of search(typed, { documents }).documents) [...best.offer(found)];
  return best.sentences();
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
    const [one, two, ...rest] = mostRelevant('创业 就业').map(({ from, to }) => text.slice(from, to));
    expect([one, two]).toEqual(['创业就业。', '就业、创业。']);
    expect(rest).toEqual(['创业也带动很多很多就业。', '先说就业，再说就业！', '“保住就业。”']);
    expect(mostRelevant('就业').map(({ line }) => line)).toEqual([
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
          const found = documents.flatMap((one) => [...sentencesWith(one)]);
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

  test('by relevance is, up to any number, what sorting all of it comes to', () => {
    const words = fc.array(fc.constantFrom('就业', '创业', '增收', '。', '说很多'), { maxLength: 8 });
    const line = fc.record({ words, role: fc.constantFrom('heading' as const, 'paragraph' as const) });
    const made = fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 3 });
    const typed = fc.constantFrom('就业', '就业 创业', '增收 就业 创业');
    fc.assert(
      fc.property(made, typed, fc.integer({ min: 1, max: 9 }), (reports, query, most) => {
        const documents = reports.map((lines, at) =>
          searched({
            ...makeReport(
              lines.map((own, id) => ({ id: `${id}`, role: own.role, text: own.words.join('') })),
            ),
            id: `${at}`,
          }),
        );
        const all = search(query, { documents }).documents.flatMap((one) => [...sentencesWith(one)]);
        const rank = (sentence: FoundSentence) => {
          const terms = new Set(sentence.matches.map(({ term }) => term)).size;
          return [Number(!sentence.isTitle), -terms, shortestRange(sentence, terms)];
        };
        const expected = all.toSorted((one, other) => {
          const [own, its] = [rank(one), rank(other)];
          return own.map((part, at) => part - (its[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
        });
        expect(mostRelevant(query, documents, most)).toEqual(expected.slice(0, most));
      }),
    );
  });
});

/** Of each range that begins and ends with a match: the length of the shortest that has so many terms; 0 for one. */
function shortestRange({ matches }: FoundSentence, terms: number): number {
  if (terms < 2) return 0;
  const lengths = matches.flatMap((first, at) =>
    matches.slice(at).flatMap((last, more) => {
      const within = matches.slice(at, at + more + 1).map(({ term }) => term);
      return new Set(within).size === terms ? [last.to - first.from] : [];
    }),
  );
  return Math.min(...lengths);
}
