/** Where notes stand in a report, line by line; worked out for a line only when it is asked for. */
import { indexLines, locateAnchor, type Place } from '../../domain/notes/anchor.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { type LineIndex, partsOf } from './paint-spans.ts';

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

/** Where a note's words are said to stand, as indices of lines. */
interface Stretch {
  readonly note: Note;
  readonly first: number;
  readonly last: number;
}

/** Quick for notes in reading order, of which it has met most before. */
export function placeNotes(report: Report, notes: readonly Note[]): NotePlaces {
  const index = indexLines(report);
  const stretches = stretchesOf(index, notes);
  const reach = reachOf(stretches);
  const find = (line: string): readonly NotedWords[] => {
    const at = index.get(line) ?? -1;
    const found: Note[] = [];
    for (let each = countUpTo(stretches, at) - 1; each >= 0 && (reach[each] ?? -1) >= at; each -= 1) {
      const stretch = stretches[each];
      if (stretch && stretch.last >= at) found.push(stretch.note);
    }
    return found.sort(byDepth).flatMap((note) => {
      const range = locateAnchor(report, note.anchor, index);
      const part = range && partsOf(report.lines, index, range).find((each) => each.line === line);
      return part ? [{ note, from: part.from, to: part.to }] : [];
    });
  };
  const known = new Map<string, readonly NotedWords[]>();
  return {
    on: (line) => {
      const words = known.get(line) ?? find(line);
      known.set(line, words);
      return words;
    },
  };
}

/** By the line that they begin in; without those of which a line is not there. */
function stretchesOf(index: LineIndex, notes: readonly Note[]): Stretch[] {
  const known = stretchesKnown.get(index) ?? new WeakMap<Note, Stretch | null>();
  stretchesKnown.set(index, known);
  const stretches: Stretch[] = [];
  let isInOrder = true;
  let before = 0;
  for (const note of notes) {
    let stretch = known.get(note);
    if (stretch === undefined) {
      stretch = stretchOf(index, note);
      known.set(note, stretch);
    }
    if (stretch === null) continue;
    isInOrder &&= stretch.first >= before;
    before = stretch.first;
    stretches.push(stretch);
  }
  return isInOrder ? stretches : stretches.sort((one, other) => one.first - other.first);
}

/** To look up two lines of each of ten thousand notes whenever one is added would be most of what that costs. */
const stretchesKnown = new WeakMap<LineIndex, WeakMap<Note, Stretch | null>>();

function stretchOf(index: LineIndex, note: Note): Stretch | null {
  const first = index.get(note.anchor.start.line);
  const last = index.get(note.anchor.end.line);
  return first === undefined || last === undefined ? null : { note, first, last };
}

/** The last line that any stretch up to each one reaches. */
function reachOf(stretches: readonly Stretch[]): Int32Array {
  const reach = new Int32Array(stretches.length);
  let farthest = -1;
  for (const [at, { last }] of stretches.entries()) {
    farthest = Math.max(farthest, last);
    reach[at] = farthest;
  }
  return reach;
}

/** How many of the stretches begin in the line or before it. */
function countUpTo(stretches: readonly Stretch[], line: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.first ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
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
