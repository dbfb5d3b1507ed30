import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHave, pairsOf } from '../../../src/domain/search/pairs.ts';
import { trickyText } from '../../support/tricky-text.ts';

describe('the pairs of a text', () => {
  test('tell of nothing that stands in the text that it lacks it', () => {
    const text = fc.oneof(trickyText, fc.string()).filter((some) => some !== '');
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, from, length) => {
        const begin = from % text.length;
        const words = text.slice(begin, begin + 1 + (length % 9));
        expect(mayHave(pairsOf(text), words)).toBe(true);
      }),
    );
  });

  test('tell of most other words that the text lacks them, also of single characters', () => {
    const text = Array.from({ length: 20_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7919) % 3000)),
    ).join('');
    const pairs = pairsOf(text);
    const others = Array.from({ length: 1000 }, (_, at) => String.fromCharCode(0x6000 + at, 0x7000 + at * 3));
    expect(others.filter((words) => !text.includes(words) && mayHave(pairs, words)).length).toBeLessThan(200);
    const single = others.map((words) => words.charAt(1)).filter((word) => !text.includes(word));
    expect(single.length).toBeGreaterThan(500);
    expect(single.filter((word) => mayHave(pairs, word)).length).toBeLessThan(200);
  });

  test('of an empty text have nothing', () => {
    expect(mayHave(pairsOf(''), '就')).toBe(false);
    expect(mayHave(pairsOf(''), '就业')).toBe(false);
  });
});
