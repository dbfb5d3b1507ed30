/** Notes to test with. */
import { describeRange, type TextRange, wholeLine } from '../../src/domain/notes/anchor.ts';
import { type Bookmark, bookmarkId, type Note } from '../../src/domain/notes/note.ts';
import type { Report } from '../../src/domain/report/report.ts';

export const noteTime = '2026-01-20T08:30:00.000Z';

/** A note on a range of a report, or on a whole line of it. */
export function noteOn(
  report: Report,
  place: TextRange | string,
  given: Partial<Note> & { readonly version?: string } = {},
): Note {
  const { version = 'a'.repeat(64), ...rest } = given;
  const line = report.lines.find((candidate) => candidate.id === place);
  const range = typeof place === 'string' ? line && wholeLine(line) : place;
  const anchor = range && describeRange(report, range, version);
  if (!anchor) throw new Error(`no such place: ${JSON.stringify(place)}`);
  return {
    id: `note-${anchor.position.start}-${anchor.position.end}`,
    report: report.id,
    anchor,
    colour: 'yellow',
    stance: null,
    tags: [],
    text: '',
    created: noteTime,
    changed: noteTime,
    ...rest,
  };
}

/** The range of the first place at which a line says the words. */
export function rangeOf(report: Report, line: string, words: string): TextRange {
  const offset = report.lines.find((candidate) => candidate.id === line)?.text.indexOf(words) ?? -1;
  if (offset < 0) throw new Error(`${line} does not say ${words}`);
  return { start: { line, offset }, end: { line, offset: offset + words.length } };
}

export function bookmarkOn(report: Report, line: string, created = noteTime): Bookmark {
  return { id: bookmarkId(report.id, line), report: report.id, line, created };
}

/** A change is stored as later than all that is known of its record; how much later is not told. */
export function apartFromMoment<Kept extends { readonly changed: string }>({ changed: _, ...note }: Kept) {
  return note;
}
