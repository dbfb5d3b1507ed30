/** From note to note by keys, in reading order, also where several lie on the same words; each is read out. */
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indexLines, locateAnchor } from '../../domain/notes/anchor.ts';
import type { Note } from '../../domain/notes/note.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { domRange, wordsOf } from '../reader/text-dom.ts';
import { showToast } from '../ui/toasts.ts';
import type { Marking } from './use-marking.ts';

export interface NoteSteps {
  /** `from` is the line to begin at, unless the active note stands in it. */
  readonly step: (by: 1 | -1, from: string | null) => void;
  /** What a screen reader is to say of the note that was gone to. */
  readonly heard: string;
}

/** `notes` are in reading order; `onGo` is called before words of a line are gone to. */
export function useNoteSteps(
  report: Report,
  notes: readonly Note[],
  reader: RefObject<ReaderHandle | null>,
  marking: Marking,
  onGo: (line: string) => void,
): NoteSteps {
  const { t } = useTranslation();
  const [heard, setHeard] = useState('');
  const step = (by: 1 | -1, from: string | null) => {
    const at = noteAfter(report, notes, marking.active, by, from);
    const note = notes[at];
    if (!note) {
      showToast(by > 0 ? t('notes.noNext') : t('notes.noPrevious'));
      return;
    }
    onGo(note.anchor.start.line);
    choose(note, reader, marking);
    const { start, end } = note.anchor;
    setHeard(
      [
        t('notes.heard', { at: at + 1, count: notes.length, place: shortPlace(start.line, end.line) }),
        t(`colour.${note.colour}`),
        note.stance ? t(`stance.${note.stance}`) : '',
        `“${note.anchor.quote.exact}”`,
        note.text,
      ]
        .filter((part) => part !== '')
        .join('，'),
    );
  };
  return { step, heard };
}

/** Index of the next note whose words stand at their place; -1 or the notes' number where there is none. */
function noteAfter(
  report: Report,
  notes: readonly Note[],
  active: string | null,
  by: 1 | -1,
  from: string | null,
): number {
  const index = indexLines(report);
  const lineOf = (note: Note | undefined) => index.get(note?.anchor.start.line ?? '') ?? report.lines.length;
  const begin = index.get(from ?? '') ?? 0;
  const activeAt = notes.findIndex(({ id }) => id === active);
  const following = notes.findIndex((note) => lineOf(note) >= begin);
  const next = following < 0 ? notes.length : following;
  let at = notes[activeAt]?.anchor.start.line === from ? activeAt + by : by > 0 ? next : next - 1;
  const isPlaced = (note: Note) => locateAnchor(report, note.anchor, index) !== null;
  for (let note = notes[at]; note && !isPlaced(note); note = notes[at]) at += by;
  return at;
}

function choose(note: Note, reader: RefObject<ReaderHandle | null>, marking: Marking): void {
  const { start, end } = note.anchor;
  const isInLine = start.line === end.line;
  const words = { line: start.line, from: start.offset, to: isInLine ? end.offset : start.offset + 1 };
  reader.current?.showWords(words);
  const root = reader.current?.scroller;
  const element = root && wordsOf(root, start.line);
  if (!element) return;
  reader.current?.elementOf(start.line)?.focus({ preventScroll: true });
  marking.activate(note.id);
  marking.choose({
    range: note.anchor,
    note: note.id,
    place: start,
    around: domRange(element, words.from, words.to).getBoundingClientRect(),
    isFocused: false,
  });
}
