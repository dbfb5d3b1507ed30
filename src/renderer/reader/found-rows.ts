/** What the list of matches shows of an answer: sections, and sentences and notes in them, as rows that keys go through. */
import { indexLines } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import type { AnsweredNote, Excerpt, SearchAnswer } from '../../domain/search/search-answer.ts';
import type { FoundInText } from './found-in-text.ts';

export type FoundRow = SentenceRow | NoteRow;

export interface SentenceRow {
  readonly kind: 'sentence';
  readonly key: string;
  readonly line: string;
  readonly excerpt: Excerpt;
  /** Its matches among those of the document, half-open; none where what was found there is not its. */
  readonly first: number;
  readonly end: number;
}

export interface NoteRow {
  readonly kind: 'note';
  readonly key: string;
  readonly line: string;
  readonly quote: string;
  readonly excerpt: Excerpt;
}

export interface FoundGroup {
  readonly key: string;
  /** Null of what stands before the first heading. */
  readonly title: string | null;
  readonly kind: FoundRow['kind'];
  readonly rows: readonly FoundRow[];
}

/** In reading order, the notes last; `found` are the matches of the same query. */
export function foundGroups(
  report: Report,
  { documents, notes }: SearchAnswer,
  found: FoundInText,
): FoundGroup[] {
  const index = indexLines(report);
  const sections = documents
    .filter((document) => document.report === report.id)
    .flatMap((document) => document.sections);
  const groups = sections.map(({ section, title, sentences }, at): FoundGroup => {
    const rows = sentences.map(({ line, offset, matches, text, marks }): SentenceRow => {
      const start = (report.lines[index.get(line) ?? -1]?.start ?? 0) + offset;
      const first = found.firstBehind(start);
      const end = found.fromOf(first) === start ? first + matches : first;
      return { kind: 'sentence', key: `${line} ${offset}`, line, excerpt: { text, marks }, first, end };
    });
    return { key: `${at} ${section}`, title, kind: 'sentence', rows };
  });
  return notes.length === 0 ? groups : [...groups, noteGroup(notes)];
}

function noteGroup(notes: readonly AnsweredNote[]): FoundGroup {
  const rows = notes.map(({ note, line, quote, text, marks }): NoteRow => {
    return { kind: 'note', key: note, line, quote, excerpt: { text, marks } };
  });
  return { key: 'notes', title: null, kind: 'note', rows };
}

/** The row that has a match; -1 where none is listed that has it. */
export function rowOfMatch(rows: readonly FoundRow[], match: number): number {
  return rows.findIndex((row) => row.kind === 'sentence' && row.first <= match && match < row.end);
}

/** The row that a key goes to: from the row that is gone to now, else from the shown match. */
export function rowAfter(rows: readonly FoundRow[], row: number, match: number, by: 1 | -1): number {
  if (row >= 0) return Math.min(rows.length - 1, Math.max(0, row + by));
  const next = rows.findIndex((each) => each.kind !== 'sentence' || each.first > match);
  const behind = next < 0 ? rows.length : next;
  return Math.min(rows.length - 1, Math.max(0, by > 0 ? behind : behind - 1));
}

const room = { before: 16, whole: 76 };

/** A long sentence from a little before its first mark on. */
export function cropExcerpt({ text, marks }: Excerpt): Excerpt {
  const first = marks[0]?.from ?? 0;
  const from = first > room.before + 8 ? onCharacter(text, first - room.before) : 0;
  const to = text.length - from > room.whole + 8 ? onCharacter(text, from + room.whole) : text.length;
  const lead = from > 0 ? '…' : '';
  const moved = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.from < to)
      .map((mark) => ({ from: mark.from + moved, to: Math.min(mark.to, to) + moved })),
  };
}

/** Never between the halves of a character. */
function onCharacter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
