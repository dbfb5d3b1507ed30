import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeyboardCaret, moveCaret } from '../../../src/renderer/reader/keyboard-selection.ts';

const text = '坚持项目为王，扩大投资。稳就业';
const comma = text.indexOf('，') + 1;
const stop = text.indexOf('。') + 1;

function caretAt(to: number, from = to): KeyboardCaret {
  return { line: '1.1.1', from, to };
}

describe('the caret in an item', () => {
  test('goes on and back by one character and selects nothing', () => {
    expect(moveCaret(caretAt(3), text, 1, false, false)).toEqual(caretAt(4));
    expect(moveCaret(caretAt(3), text, -1, false, false)).toEqual(caretAt(2));
  });

  test('keeps where a selection began while it extends, in both directions', () => {
    expect(moveCaret(caretAt(3), text, 1, true, false)).toEqual(caretAt(4, 3));
    expect(moveCaret(caretAt(4, 3), text, -1, true, false)).toEqual(caretAt(3, 3));
    expect(moveCaret(caretAt(3), text, -1, true, false)).toEqual(caretAt(2, 3));
  });

  test('lets go of a selection when it moves without extending', () => {
    expect(moveCaret(caretAt(6, 2), text, 1, false, false)).toEqual(caretAt(7));
  });

  test('goes to behind the next punctuation, and to the end after the last', () => {
    expect(moveCaret(caretAt(0), text, 1, true, true).to).toBe(comma);
    expect(moveCaret(caretAt(comma), text, 1, true, true).to).toBe(stop);
    expect(moveCaret(caretAt(stop), text, 1, true, true).to).toBe(text.length);
  });

  test('goes back to behind the punctuation before, and to the beginning before the first', () => {
    expect(moveCaret(caretAt(text.length), text, -1, true, true).to).toBe(stop);
    expect(moveCaret(caretAt(stop), text, -1, true, true).to).toBe(comma);
    expect(moveCaret(caretAt(comma), text, -1, true, true).to).toBe(0);
  });

  test('stays at the ends of the text', () => {
    expect(moveCaret(caretAt(0), text, -1, false, false).to).toBe(0);
    expect(moveCaret(caretAt(text.length), text, 1, false, false).to).toBe(text.length);
    expect(moveCaret(caretAt(text.length), text, 1, false, true).to).toBe(text.length);
    expect(moveCaret(caretAt(0), '', 1, true, true).to).toBe(0);
  });

  test('steps over a character outside the basic plane as one', () => {
    const rare = '𠮷田𠮷';
    expect(moveCaret(caretAt(0), rare, 1, false, false).to).toBe(2);
    expect(moveCaret(caretAt(2), rare, -1, false, false).to).toBe(0);
    expect(moveCaret(caretAt(5), rare, -1, false, false).to).toBe(3);
  });

  test('never stands inside a character or outside the text, and never stays without reason', () => {
    const characters = fc.array(fc.constantFrom('字', '𠮷', '，', '。', 'a', '5', ' '), { maxLength: 12 });
    fc.assert(
      fc.property(
        characters,
        fc.nat(12),
        fc.constantFrom(1, -1),
        fc.boolean(),
        (all, at, step, isByClause) => {
          const line = all.join('');
          const places = [0, ...all.map((_, index) => all.slice(0, index + 1).join('').length)];
          const from = places[at % places.length] ?? 0;
          const { to } = moveCaret(caretAt(from), line, step as 1 | -1, false, isByClause);
          expect(places).toContain(to);
          const isAtEnd = from === (step > 0 ? line.length : 0);
          expect(Math.sign(to - from)).toBe(isAtEnd ? 0 : step);
        },
      ),
    );
  });
});
