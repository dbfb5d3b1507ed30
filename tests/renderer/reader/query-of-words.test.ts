import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { queryOfWords } from '../../../src/renderer/reader/query-of-words.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { search, searched, wordsFound } from '../../support/searched.ts';

test('words of the text become a query that finds them, whatever marks they have', () => {
  for (const words of ['就业', '就业 优先', '-1.5%', '/路/', '“十五五”规划', '“六业” 融合', '1+2+N']) {
    const report = makeReport([paragraph('1', `前${words}后`)]);
    const query = queryOfWords(words) ?? '';
    expect(wordsFound(search(query, { documents: [searched(report)] })), query).toEqual([words]);
  }
});

test('nothing, a cell’s end and a whole paragraph are no words to look for', () => {
  expect([' ', '甲\t乙', '字'.repeat(81)].map(queryOfWords)).toEqual([null, null, null]);
});

test('a query of any words leaves nothing out', () => {
  const texts = fc.array(fc.constantFrom('就', ' ', '-', '/', '“', '”', '3'), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(texts, (characters) => {
      const query = queryOfWords(characters.join(''));
      if (query !== null) expect(parseQuery(query).none).toEqual([]);
    }),
  );
});
