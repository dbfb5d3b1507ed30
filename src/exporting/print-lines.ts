/** Lines of a document as HTML for paper, with the marks of the notes on them and the notes themselves below. */
import { authorOf } from '../domain/interchange/author-of.ts';
import { stanceNames } from '../domain/interchange/taken-notes.ts';
import type { Note } from '../domain/notes/note.ts';
import { shortPlace } from '../domain/prepare/citation.ts';
import { gapMark } from '../domain/report/gap-marks.ts';
import type { Line } from '../domain/report/report.ts';
import { elementId } from './epub-text.ts';
import { noteHtml } from './note-html.ts';
import { escapeXml } from './xml.ts';

/** A note that is printed, the lines that it runs over, and its number. */
export interface PrintedNote {
  readonly note: Note;
  readonly number: number;
  /** By line, the range in it that is quoted. */
  readonly ranges: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  readonly last: string;
}

/** By line, the notes on it. */
export type NotesByLine = ReadonlyMap<string, readonly PrintedNote[]>;

export function printLine(line: Line, notes: NotesByLine, hasCitations: boolean): string {
  const own = notes.get(line.id) ?? [];
  const classes = `line ${line.role}${line.continues ? ' continues' : ''}`;
  const place = hasCitations ? placeMark(line) : '';
  const words = markedWords(line, own);
  return `<p class="${classes}" id="${elementId(line.id)}">${place}${words}</p>\n${notesBelow([line], notes)}`;
}

export function printRows(rows: readonly Line[], notes: NotesByLine, hasCitations: boolean): string {
  const width = Math.max(...rows.map(({ text }) => text.split('\t').length));
  const printed = rows.map((line) => {
    const cells = line.text.split('\t').map(escapeXml);
    const padded = [...cells, ...Array.from({ length: width - cells.length }, () => '')];
    const marks = (notes.get(line.id) ?? []).filter(({ last }) => last === line.id).map(referenceTo);
    const first = hasCitations ? placeMark(line) : '';
    return `<tr id="${elementId(line.id)}">${padded
      .map((cell, at) => `<td>${at === 0 ? first : ''}${cell}${at === width - 1 ? marks.join('') : ''}</td>`)
      .join('')}</tr>\n`;
  });
  return `<table>\n<tbody>\n${printed.join('')}</tbody>\n</table>\n${notesBelow(rows, notes)}`;
}

/** The words of a heading, marked in the same way; what is noted on it stands below. */
export function printHeading(tag: string, line: Line, notes: NotesByLine): string {
  return `<${tag} id="${elementId(line.id)}">${markedWords(line, notes.get(line.id) ?? [])}</${tag}>\n${notesBelow([line], notes)}`;
}

function placeMark({ id }: Line): string {
  return `<span class="cite">${escapeXml(shortPlace(id))}</span>`;
}

/** Cut where a note or the run-in title begins or ends, or words are lacking. */
function markedWords(line: Line, notes: readonly PrintedNote[]): string {
  const { text, marks, runIn } = line;
  const ranges = notes.flatMap((note) => {
    const range = note.ranges.get(line.id);
    return range ? [{ note, ...range }] : [];
  });
  const gaps = marks.flatMap((mark) => (mark.kind === 'gap' ? [mark.from] : []));
  const cuts = [...ranges.flatMap(({ from, to }) => [from, to]), ...gaps, runIn ?? 0, 0, text.length];
  const sorted = [...new Set(cuts)].sort((one, other) => one - other);
  return sorted
    .map((from, index) => {
      const to = sorted[index + 1] ?? from;
      const ended = ranges.filter((range) => range.to === from && range.note.last === line.id);
      const words = escapeXml(text.slice(from, to));
      const isNoted = ranges.some((range) => range.from <= from && to <= range.to);
      const marked = isNoted && words !== '' ? `<u>${words}</u>` : words;
      const said = runIn !== null && to <= runIn && words !== '' ? `<b>${marked}</b>` : marked;
      const gap = gaps.includes(from) ? `<span class="gap">${gapMark}</span>` : '';
      return `${ended.map(({ note }) => referenceTo(note)).join('')}${gap}${said}`;
    })
    .join('');
}

function referenceTo({ number, note }: PrintedNote): string {
  return isSaid(note) ? `<sup>[${number}]</sup>` : '';
}

/** A bare highlight is its line under the words, and nothing more. */
export function isSaid({ text, stance, tags }: Note): boolean {
  return text.trim() !== '' || stance !== null || tags.length > 0;
}

function notesBelow(lines: readonly Line[], notes: NotesByLine): string {
  return lines
    .flatMap((line) =>
      (notes.get(line.id) ?? []).filter(({ last, note }) => last === line.id && isSaid(note)),
    )
    .map(({ note, number }) => {
      const author = authorOf(note);
      const facts = [
        note.stance === null ? '批注' : stanceNames[note.stance],
        ...note.tags.map((tag) => `#${tag}`),
        ...(author === null ? [] : [author.name]),
      ];
      return `<aside class="note">\n<p class="facts">[${number}] ${facts.map(escapeXml).join(' · ')}</p>\n${noteHtml(note.text)}\n</aside>\n`;
    })
    .join('');
}
