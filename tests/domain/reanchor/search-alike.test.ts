import search from 'approx-string-match';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alikeSearcher } from '../../../src/domain/reanchor/search-alike.ts';

const letters = (...all: string[]) => fc.constantFrom(...all);
const words = (maxLength: number, ...all: string[]) =>
  fc.array(letters(...all), { maxLength }).map((each) => each.join(''));
const edit = fc.record({ at: fc.nat(200), drop: fc.nat(3), put: words(3, '甲', '乙', '丙') });

/** A text, and a piece of it after some edits. */
const texts = words(120, '甲', '乙', '丙', '丁', '戊', '己', '庚', '甲乙丙丁', '戊己庚');
const cases = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    pattern: fc
      .tuple(fc.nat(text.length), fc.nat(60), fc.array(edit, { maxLength: 6 }))
      .map(([from, length, edits]) => {
        let piece = text.slice(from, from + length);
        for (const { at, drop, put } of edits) {
          const place = piece.length === 0 ? 0 : at % piece.length;
          piece = piece.slice(0, place) + put + piece.slice(place + drop);
        }
        return piece;
      }),
    share: fc.double({ min: 0, max: 0.5, noNaN: true }),
  }),
);

test('finds the very matches that a search of the whole text finds', () => {
  fc.assert(
    fc.property(cases, ({ text, pattern, share }) => {
      const most = Math.floor(pattern.length * share);
      expect(alikeSearcher(text)(pattern, most)).toEqual(search(text, pattern, most));
    }),
    { numRuns: 500 },
  );
});

test('finds the same for one quotation after the other', () => {
  const text = `${'财政收入增长百分之五左右。'.repeat(3)}城镇新增就业一千二百万人以上，${'居民收入稳步增长。'.repeat(40)}`;
  const find = alikeSearcher(text);
  for (const pattern of ['城镇新增就业一千三百万人以上', '完全不同的另外一句话在这里', '居民收入稳定增长']) {
    expect(find(pattern, 3)).toEqual(search(text, pattern, 3));
  }
  expect(find('城镇新增就业一千三百万人以上', 3)).toHaveLength(1);
});
