/** Where notes stand in a report, line by line; worked out for a line only when it is asked for. */
import { indexLines, locateAnchor, type Place } from '../../domain/notes/anchor.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { partsOf } from './paint-spans.ts';

/** The part of a note's words that is in one line. */
export interface NotedWords {
  readonly note: Note;
  readonly from: number;
  readonly to: number;
}

export interface NotePlaces {
  /** The uppermost first; notes whose words no longer stand at their place are left out. */
  readonly on: (line: string) => readonly NotedWords[];
}

const none: readonly never[] = [];

export function placeNotes(report: Report, notes: readonly Note[]): NotePlaces {
  const index = indexLines(report);
  const byLine = new Map<string, Note[]>();
  for (const note of notes) {
    const first = index.get(note.anchor.start.line) ?? Number.POSITIVE_INFINITY;
    const last = index.get(note.anchor.end.line) ?? -1;
    for (let line = first; line <= last; line += 1) {
      const id = report.lines[line]?.id ?? '';
      const own = byLine.get(id);
      if (own) own.push(note);
      else byLine.set(id, [note]);
    }
  }
  const known = new Map<string, readonly NotedWords[]>();
  const find = (line: string): readonly NotedWords[] =>
    (byLine.get(line) ?? none).toSorted(byDepth).flatMap((note) => {
      const range = locateAnchor(report, note.anchor, index);
      const part = range && partsOf(report.lines, index, range).find((each) => each.line === line);
      return part ? [{ note, from: part.from, to: part.to }] : [];
    });
  return {
    on: (line) => {
      if (!byLine.has(line)) return none;
      const words = known.get(line) ?? find(line);
      known.set(line, words);
      return words;
    },
  };
}

/** Of the notes on a place the uppermost first: that is the shortest, of two as short the later. */
export function notesAt(places: NotePlaces, { line, offset }: Place): readonly Note[] {
  return places
    .on(line)
    .filter(({ from, to }) => from <= offset && offset < to)
    .map(({ note }) => note);
}

function byDepth(one: Note, other: Note): number {
  return lengthOf(one) - lengthOf(other) || (one.created < other.created ? 1 : -1);
}

function lengthOf({ anchor: { position } }: Note): number {
  return position.end - position.start;
}
