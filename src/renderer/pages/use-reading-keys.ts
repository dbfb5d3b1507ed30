/** Keys of the reading page: from item to item, choosing words without a mouse, and all that the bar does. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { wholeLine } from '../../domain/notes/anchor.ts';
import { colours, stances } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { type KeyboardCaret, moveCaret, selectCaret } from '../reader/keyboard-selection.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import type { Choice, Marking } from './use-marking.ts';
import type { PlacingHere } from './use-placing-here.ts';

export interface ReadingKeys {
  readonly report: Report;
  readonly reader: RefObject<ReaderHandle | null>;
  readonly marking: Marking;
  /** The line at the top of the view. */
  readonly here: () => string | null;
  readonly isBlocked: boolean;
  /** Set while a carried note is being placed: what is chosen is where it goes. */
  readonly placing: Pick<PlacingHere, 'place' | 'cancel'> | null;
  /** Shows what is said of the words at a place of the line, or of the next ones; false where nothing is. */
  readonly onExplain: (line: string, from: number) => boolean;
  /** The same of a number. */
  readonly onFigure: (line: string, from: number) => boolean;
  /** Shows what was said elsewhere of the task of a line. */
  readonly onLinks: (line: string) => void;
  readonly onSection: (step: 1 | -1) => void;
  /** Goes to the next or the previous note, from a line. */
  readonly onNote: (step: 1 | -1, from: string | null) => void;
  /** The same, of bookmarks. */
  readonly onBookmark: (step: 1 | -1, from: string | null) => void;
  readonly onContents: () => void;
  readonly onNotes: () => void;
}

/** The caret of the keyboard, to be painted while nothing is selected. */
export function useReadingKeys(keys: ReadingKeys): KeyboardCaret | null {
  const [caret, setCaret] = useState<KeyboardCaret | null>(null);
  const latest = useRef({ ...keys, caret });
  latest.current = { ...keys, caret };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.defaultPrevented || event.isComposing || now.isBlocked || isTyping(event)) return;
      if (event.altKey || ((event.ctrlKey || event.metaKey) && !event.key.startsWith('Arrow'))) return;
      if (runKey(event, now, setCaret)) event.preventDefault();
    };
    const onPointer = () => setCaret(null);
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, []);
  return caret && caret.from === caret.to ? caret : null;
}

type Now = ReadingKeys & { readonly caret: KeyboardCaret | null };

function runKey(event: KeyboardEvent, now: Now, setCaret: (caret: KeyboardCaret | null) => void): boolean {
  const { marking } = now;
  const digit = Number(event.key);
  const isOnButton = event.target instanceof Element && event.target.closest('button, a') !== null;
  const { placing } = now;
  if (placing && marksByKey.has(event.key)) return false;
  switch (event.key) {
    case 'j':
    case 'k':
      letGo(marking);
      setCaret(null);
      stepItem(now, event.key === 'j' ? 1 : -1);
      return true;
    case '[':
    case ']':
      letGo(marking);
      now.onSection(event.key === ']' ? 1 : -1);
      return true;
    // As an input method for Chinese has them too.
    case ',':
    case '，':
    case '.':
    case '。':
      setCaret(null);
      getSelection()?.removeAllRanges();
      now.onNote(event.key === '.' || event.key === '。' ? 1 : -1, focusedLine() ?? now.here());
      return true;
    case '<':
    case '《':
    case '>':
    case '》':
      letGo(marking);
      setCaret(null);
      now.onBookmark(event.key === '>' || event.key === '》' ? 1 : -1, focusedLine() ?? now.here());
      return true;
    case 't':
      now.onContents();
      return true;
    case 'm':
      now.onNotes();
      return true;
    case 'Escape':
      if (placing && !marking.choice) {
        placing.cancel();
        return true;
      }
      setCaret(null);
      letGo(marking);
      marking.activate(null);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      return moveInItem(event, now, setCaret);
    case 'Enter':
      if (isOnButton || !focusedLine()) return false;
      if (placing && marking.choice) {
        placing.place(marking.choice.range);
        return true;
      }
      marking.choose(focusedItem(now));
      return true;
    case 'e': {
      const line = focusedLine();
      return line !== null && now.onExplain(line, now.caret?.line === line ? now.caret.to : 0);
    }
    case 'd': {
      const line = focusedLine();
      return line !== null && now.onFigure(line, now.caret?.line === line ? now.caret.to : 0);
    }
    case 'l': {
      const line = marking.choice?.range.start.line ?? focusedLine();
      if (line === null) return false;
      letGo(marking);
      now.onLinks(line);
      return true;
    }
    case 'n':
      void marking.write(marking.choice ? undefined : (focusedItem(now) ?? undefined));
      return true;
    case 'b':
      marking.bookmark(marking.choice ? undefined : (focusedLine() ?? now.here() ?? undefined));
      return true;
    case 'c':
      if (!marking.choice) return false;
      void marking.copy();
      return true;
    case 'Delete':
    case 'Backspace':
      if (!marking.chosenNote) return false;
      marking.remove();
      return true;
  }
  if (!marking.choice || !(digit >= 1 && digit <= 8)) return false;
  const colour = colours[digit - 1];
  const stance = stances[digit - 5];
  if (colour) void marking.colour(colour);
  else if (stance) void marking.stance(stance);
  return true;
}

/** Keys that make or change a mark. */
const marksByKey = new Set([...'12345678nbc', 'Delete', 'Backspace']);

/** Nothing is chosen any more: what keys do next must not fall on words that are out of view. */
function letGo(marking: Marking): void {
  marking.choose(null);
  getSelection()?.removeAllRanges();
}

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]') !== null;
}

function focusedLine(): string | null {
  const element = document.activeElement?.closest<HTMLElement>('[data-line]');
  return element?.dataset['line'] ?? null;
}

function stepItem({ report, reader, here }: Now, step: 1 | -1): void {
  const focused = focusedLine();
  const from = report.lines.findIndex((line) => line.id === (focused ?? here()));
  const line = report.lines[Math.min(report.lines.length - 1, Math.max(0, focused ? from + step : from))];
  if (!line) return;
  const element = reader.current?.elementOf(line.id);
  const box = element?.getBoundingClientRect();
  const view = reader.current?.scroller?.getBoundingClientRect();
  const isInView = box && view && box.top >= view.top && box.bottom <= view.bottom;
  if (!isInView) reader.current?.goTo(line.id, null, false);
  reader.current?.elementOf(line.id)?.focus({ preventScroll: true });
}

/** The whole of the item that has the focus. */
function focusedItem({ report, reader }: Now): Choice | null {
  const id = focusedLine();
  const line = report.lines.find((each) => each.id === id);
  const element = id && reader.current?.elementOf(id);
  if (!line || !element) return null;
  return { range: wholeLine(line), note: null, around: element.getBoundingClientRect(), isFocused: true };
}

function moveInItem(event: KeyboardEvent, now: Now, setCaret: (caret: KeyboardCaret) => void): boolean {
  if (event.target instanceof Element && event.target.closest('[role="toolbar"]')) return false;
  const id = focusedLine();
  const line = now.report.lines.find((each) => each.id === id);
  const root = now.reader.current?.scroller;
  if (!line || !root) return false;
  const caret = now.caret?.line === line.id ? now.caret : { line: line.id, from: 0, to: 0 };
  const step = event.key === 'ArrowRight' ? 1 : -1;
  const isFirst = now.caret?.line !== line.id && !event.shiftKey;
  const next = isFirst
    ? caret
    : moveCaret(caret, line.text, step, event.shiftKey, event.ctrlKey || event.metaKey);
  setCaret(next);
  selectCaret(root, next);
  return true;
}
