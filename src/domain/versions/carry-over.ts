/** Carries the notes and bookmarks of a document to its next version: copies of what stands there, a record of each. */
import { type Anchor, describeRange, indexLines, locateAnchor } from '../notes/anchor.ts';
import { type Bookmark, bookmarkId, type Note } from '../notes/note.ts';
import { lineAt, rangeAt } from '../notes/range-at.ts';
import { alignTexts, type TextAlignment } from '../reanchor/align-texts.ts';
import { type FindQuote, quoteFinder } from '../reanchor/find-quote.ts';
import type { Placement, TextSpan } from '../reanchor/placement.ts';
import { reanchor } from '../reanchor/reanchor.ts';
import { type Report, shownText } from '../report/report.ts';
import { type Carry, type CarryState, carryId, copyId, isOnSection } from './carry.ts';
import { isOwnCopy } from './own-copy.ts';

export interface Carriage {
  readonly old: Report;
  readonly next: Report;
  /** SHA-256 of the shown text of `next`. */
  readonly version: string;
  /** All of the old version. */
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  /** What was carried to the old version: it says what its notes go back to. */
  readonly earlier: readonly Carry[];
  /** What is on the new version already: bookmarks, and what was carried to it. */
  readonly there: { readonly bookmarks: readonly Bookmark[]; readonly carries: readonly Carry[] };
}

export interface Carried {
  /** Of the old text's characters, the share that stands in the new one: 0 to 1. */
  readonly likeness: number;
  /** One for each note and bookmark of the old version. */
  readonly carries: readonly Carry[];
  /** The copies, to be added to the new version. */
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

/** Below this, the new version looks like another document. */
export const leastLikeness = 0.3;

/** `now` as ISO 8601, UTC; progress is told as a share, 0 to 1. */
export function carryOver(
  carriage: Carriage,
  now: string,
  onProgress: (done: number) => void = () => {},
): Carried {
  const { old, next, notes, bookmarks } = carriage;
  const alignment = alignTexts(shownText(old), shownText(next), (done) => onProgress(done * alignmentShare));
  const before = new Map(carriage.earlier.map((carry) => [carry.copy, carry]));
  const carried = new Carrier(carriage, alignment, before, now);
  const total = notes.length + bookmarks.length;
  let done = 0;
  const tell = () => {
    done += 1;
    if (done % step === 0) onProgress(alignmentShare + ((1 - alignmentShare) * done) / total);
  };
  for (const note of notes) {
    carried.addNote(note);
    tell();
  }
  for (const bookmark of bookmarks) {
    carried.addBookmark(bookmark);
    tell();
  }
  onProgress(1);
  return {
    likeness: alignment.likeness,
    carries: carried.carries,
    notes: carried.notes,
    bookmarks: [...carried.bookmarks.values()],
  };
}

const alignmentShare = 0.6;
/** How many are carried between two words of progress. */
const step = 100;

/** The anchor's words in the report's shown text; null where they do not stand there, or there are none. */
export function spanOfAnchor(report: Report, anchor: Anchor): TextSpan | null {
  const lines = indexLines(report);
  const range = locateAnchor(report, anchor, lines);
  const first = range && report.lines[lines.get(range.start.line) ?? -1];
  const last = range && report.lines[lines.get(range.end.line) ?? -1];
  if (!first || !last) return null;
  return { start: first.start + range.start.offset, end: last.start + range.end.offset };
}

class Carrier {
  readonly carries: Carry[] = [];
  readonly notes: Note[] = [];
  readonly bookmarks = new Map<string, Bookmark>();
  readonly #carriage: Carriage;
  readonly #alignment: TextAlignment;
  readonly #findQuote: FindQuote;
  readonly #before: ReadonlyMap<string | null, Carry>;
  readonly #now: string;

  constructor(
    carriage: Carriage,
    alignment: TextAlignment,
    before: ReadonlyMap<string | null, Carry>,
    now: string,
  ) {
    this.#carriage = carriage;
    this.#alignment = alignment;
    this.#findQuote = quoteFinder(alignment.oldText);
    this.#before = before;
    this.#now = now;
  }

  addNote(note: Note): void {
    const { old, next, version } = this.#carriage;
    const words = note.anchor.quote.exact;
    const span = spanOfAnchor(old, note.anchor) ?? this.#spanOfWords(note.anchor);
    const { state, at } = this.#place(span ?? nowhere, span ? words : null, note.anchor.position.start);
    const range = state === 'exact' || state === 'slight' ? rangeAt(next, at) : null;
    const anchor = range && describeRange(next, range, version);
    const id = copyId(this.#before.get(note.id)?.root ?? note.id, next.id);
    const copy = anchor && { ...note, id, report: next.id, anchor, changed: this.#now };
    if (copy) this.notes.push(copy);
    this.#record('note', note.id, state, at, words, copy?.id ?? null);
  }

  /** Of an anchor whose place is wrong: where its words stand for certain on the old version; null when nowhere. */
  #spanOfWords({ quote, position }: Anchor): TextSpan | null {
    const found = this.#findQuote(quote, position.start);
    return found.state === 'exact' ? { start: found.start, end: found.end } : null;
  }

  /** A bookmark is of a line, not of its words: it follows wherever the line is found, changed or not. */
  addBookmark(bookmark: Bookmark): void {
    const { old, next, there } = this.#carriage;
    const line = old.lines[indexLines(old).get(bookmark.line) ?? -1];
    const span = line && { start: line.start, end: line.start + line.text.length };
    const { state, at } = this.#place(span ?? nowhere, line?.text ?? null, 0);
    const target = state === 'lost' ? null : lineAt(next.lines, at.start);
    const id = target && bookmarkId(next.id, target.id);
    if (target && id !== null && !there.bookmarks.some((each) => each.id === id)) {
      this.bookmarks.set(id, { id, report: next.id, line: target.id, created: this.#now });
    }
    this.#record('bookmark', bookmark.id, state, at, line?.text ?? '', id);
  }

  /** `words` is null of what no longer stands on the old version itself. */
  #place(span: TextSpan, words: string | null, near: number): { state: CarryState; at: TextSpan } {
    const { oldText, newText, follow } = this.#alignment;
    const inText = Math.min(Math.max(0, near), oldText.length);
    const placement: Placement =
      words === null || span.start >= span.end
        ? { state: 'lost', near: follow(inText) }
        : reanchor(this.#alignment, span);
    if (placement.state === 'lost')
      return { state: 'lost', at: { start: placement.near, end: placement.near } };
    const { start, end } = placement;
    const isSame = newText.slice(start, end) === words;
    const state = isSame
      ? 'exact'
      : placement.state === 'changed' && placement.isSlight
        ? 'slight'
        : 'changed';
    return { state, at: { start, end } };
  }

  #record(
    kind: Carry['kind'],
    original: string,
    state: CarryState,
    at: TextSpan,
    words: string,
    copy: string | null,
  ): void {
    const { old, next, there } = this.#carriage;
    const before = this.#before.get(original);
    this.carries.push({
      id: carryId(original, next.id),
      kind,
      original,
      root: before?.root ?? original,
      from: old.id,
      to: next.id,
      state,
      decision: copy === null ? 'open' : 'by-itself',
      at,
      words: before?.words ?? words,
      copy,
      isOwn: isOwnCopy(copy, there.bookmarks, there.carries),
      ...(before && isOnSection(before) ? { wasOnSection: true } : {}),
      changed: this.#now,
    });
  }
}

const nowhere: TextSpan = { start: 0, end: 0 };
