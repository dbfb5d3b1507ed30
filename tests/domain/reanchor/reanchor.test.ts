import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../../src/domain/reanchor/align-texts.ts';
import type { Placement } from '../../../src/domain/reanchor/placement.ts';
import { reanchor } from '../../../src/domain/reanchor/reanchor.ts';

/** Where the marked quotation 【…】 of the old text is found in the new one, as words. */
function find(marked: string, newText: string): Placement & { words: string } {
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  const placement = reanchor(alignTexts(marked.replace(/[【】]/g, ''), newText), { start, end });
  const words = placement.state === 'lost' ? '' : newText.slice(placement.start, placement.end);
  return { ...placement, words };
}

describe('a quotation', () => {
  test('that nothing touched is exact where it now stands', () => {
    const old = '一、回顾\n过去一年，【经济稳中有进】。\n';
    expect(find(old, '一、工作回顾\n新的一段。\n过去一年，经济稳中有进。\n')).toEqual({
      state: 'exact',
      start: 18,
      end: 24,
      words: '经济稳中有进',
    });
  });

  test('whose figure changed is changed, and keeps its %', () => {
    expect(
      find('国内生产总值【增长5%左右】，居民收入增加。', '国内生产总值增长4.5%—5%，居民收入增加。'),
    ).toMatchObject({
      state: 'changed',
      isSlight: false,
      words: '增长4.5%—5%',
    });
    expect(find('生产总值增长【5%左右】。', '生产总值增长4.5%左右。')).toMatchObject({
      state: 'changed',
      words: '4.5%左右',
    });
  });
});

/** Texts that share much and repeat themselves. */
const text = fc
  .array(fc.constantFrom('推进改革', '增长', '5%', '，', '。', '\n', '不', '发展', '𬭚', '高质量', 'a'), {
    maxLength: 80,
  })
  .map((words) => words.join(''));
const spans = fc.tuple(fc.nat(), fc.nat());

function spanIn(length: number, [one, other]: readonly [number, number]) {
  const start = one % length;
  return { start, end: start + 1 + (other % (length - start)) };
}

describe('whatever the texts', () => {
  test('on the same text every quotation is exact where it was', () => {
    fc.assert(
      fc.property(text, spans, (same, at) => {
        fc.pre(same !== '');
        const span = spanIn(same.length, at);
        expect(reanchor(alignTexts(same, same), span)).toEqual({ state: 'exact', ...span });
      }),
    );
  });

  test('a place is within the new text, exact is the same string, changed is another, lost has no span', () => {
    fc.assert(
      fc.property(text, text, spans, (old, next, at) => {
        fc.pre(old !== '');
        const span = spanIn(old.length, at);
        const placement = reanchor(alignTexts(old, next), span);
        if (placement.state === 'lost') {
          expect(Object.keys(placement).sort()).toEqual(['near', 'state']);
          expect(placement.near).toBeGreaterThanOrEqual(0);
          expect(placement.near).toBeLessThanOrEqual(next.length);
          return;
        }
        expect(placement.start).toBeGreaterThanOrEqual(0);
        expect(placement.start).toBeLessThan(placement.end);
        expect(placement.end).toBeLessThanOrEqual(next.length);
        const isSame = next.slice(placement.start, placement.end) === old.slice(span.start, span.end);
        expect(isSame).toBe(placement.state === 'exact');
      }),
      { numRuns: 2000 },
    );
  });

  test('the stretches of an alignment are the same in both texts', () => {
    fc.assert(
      fc.property(text, text, (old, next) => {
        const { stretches, likeness } = alignTexts(old, next);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        let end = 0;
        for (const stretch of stretches) {
          expect(stretch.old).toBeGreaterThanOrEqual(end);
          end = stretch.old + stretch.length;
          expect(next.slice(stretch.new, stretch.new + stretch.length)).toBe(old.slice(stretch.old, end));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
