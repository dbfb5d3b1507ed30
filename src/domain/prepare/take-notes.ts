/** Takes notes into a writing: each as a quotation with its citation, followed by what the note itself says. */
import { citeNote, quoteOf } from '../interchange/taken-notes.ts';
import { indexLines } from '../notes/anchor.ts';
import type { Note } from '../notes/note.ts';
import { orderNotes } from '../notes/order.ts';
import { type Report, type Section, sectionIdOf } from '../report/report.ts';
import { statedNumber } from '../report/stated-number.ts';
import type { Block, Part, Quotation, Words, Writing } from './writing.ts';

export function quotationOf(report: Report, note: Note, id: string): Quotation {
  return {
    id,
    kind: 'quotation',
    note: note.id,
    report: report.id,
    anchor: note.anchor,
    words: quoteOf(report, note),
    citation: citeNote(report, note),
  };
}

export function wordsOf(text: string, id: string): Words {
  return { id, kind: 'words', text };
}

/** `makeId` gives an id that nothing else has. */
export function blocksOfNote(report: Report, note: Note, makeId: () => string): Block[] {
  const quotation = quotationOf(report, note, makeId());
  return note.text.trim() === '' ? [quotation] : [quotation, wordsOf(note.text, makeId())];
}

/** The notes that stand in a writing already, so that none is offered twice. */
export function notesIn(writing: Writing): ReadonlySet<string> {
  return new Set(
    writing.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'quotation' ? [block.note] : [])),
    ),
  );
}

export interface Taken {
  readonly report: Report;
  readonly notes: readonly Note[];
}

/**
 * Adds notes in reading order under the chapter that each is of: to the part that has its title for a heading, else to
 * a new one at the end. Notes outside all chapters go under the document's name.
 */
export function addByChapter<Each extends Writing>(
  writing: Each,
  taken: readonly Taken[],
  makeId: () => string,
): Each {
  const parts: Part[] = [...writing.parts];
  for (const { report, notes } of taken) {
    for (const note of orderNotes(report, notes)) {
      const heading = chapterTitle(report, note);
      const blocks = blocksOfNote(report, note, makeId);
      const at = parts.findIndex((part) => part.heading === heading);
      const part = parts[at];
      if (part) parts[at] = { ...part, blocks: [...part.blocks, ...blocks] };
      else parts.push({ id: makeId(), heading, blocks });
    }
  }
  return { ...writing, parts };
}

/** Of the outermost section that a note begins in, without its number; else the document's name. */
export function chapterTitle(report: Report, note: Pick<Note, 'anchor'>): string {
  const chapter = chapterOf(report, note);
  if (!chapter) return report.name;
  const words = chapter.title.slice(statedNumber(chapter.title)?.length ?? 0).trim();
  return words === '' ? chapter.title : words;
}

/** The outermost section that a note begins in; null outside all of them. */
export function chapterOf(report: Report, note: Pick<Note, 'anchor'>): Section | null {
  const line = report.lines[indexLines(report).get(note.anchor.start.line) ?? -1];
  const section = (line && sectionIdOf(line)) ?? '';
  return report.outline.find(({ id }) => section === id || section.startsWith(`${id}.`)) ?? null;
}
