/** What keys do in the preview of a text: with the chosen line, or to choose another. */
import type { PreviewEdit, PreviewRow } from './protocol.ts';

export type KeyDeed =
  | { readonly edit: PreviewEdit }
  /** Another line is chosen. */
  | { readonly line: number }
  /** Another place in the line, to split it at. */
  | { readonly at: number };

/** Null when the key does nothing here. `at` is the place in the line that was pointed at. */
export function keyDeed(key: string, row: PreviewRow | null, at: number | null): KeyDeed | null {
  if (key === 'ArrowDown') return { line: row ? row.index + 1 : 0 };
  if (key === 'ArrowUp') return { line: row ? row.index - 1 : 0 };
  if (!row) return null;
  const line = row.index;
  if (key >= '1' && key <= '4') return { edit: { kind: 'heading', line, level: Number(key) } };
  switch (key) {
    case '0':
      return { edit: { kind: 'text', line } };
    case 'j':
    case 'J':
      return { edit: { kind: 'join', line } };
    case 'Delete':
      return { edit: { kind: isLeftOut(row) ? 'keep' : 'leave-out', line } };
    case 'ArrowRight':
      return { at: nextStop(row.text, at ?? 0) };
    case 'ArrowLeft':
      return { at: stopBefore(row.text, at ?? row.text.length) };
    case 'Enter':
      return canSplit(row, at) ? { edit: { kind: 'split', line, at } } : null;
    default:
      return null;
  }
}

export function isLeftOut({ role }: PreviewRow): boolean {
  return role === 'noise' || role === 'contents';
}

export function canSplit(row: PreviewRow | null, at: number | null): at is number {
  return row !== null && at !== null && at > 0 && at < row.text.length;
}

const stops = /[。！？；：，、 　]/g;

/** The place after the next mark of punctuation; the line's end when there is none. */
function nextStop(text: string, from: number): number {
  stops.lastIndex = from;
  const found = stops.exec(text);
  return found ? found.index + 1 : text.length;
}

function stopBefore(text: string, from: number): number {
  const last = [...text.slice(0, Math.max(0, from - 1)).matchAll(stops)].at(-1);
  return last ? last.index + 1 : 0;
}
