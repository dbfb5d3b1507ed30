/** Notes as the rows of a table, in reading order. */
import { indexLines, locateAnchor } from '../notes/anchor.ts';
import type { Bookmark, Note } from '../notes/note.ts';
import { placeOf } from '../prepare/citation.ts';
import type { Report } from '../report/report.ts';
import { textUrn } from '../report/text-urn.ts';
import { authorOf } from './author-of.ts';
import { withoutHalves } from './code-points.ts';
import { toUrn } from './foreign-ids.ts';
import { writeTime } from './foreign-times.ts';
import { columnNames, type NoteField, noteFields } from './note-columns.ts';
import { joinTags } from './stance-tags.ts';
import { colourNames, groupBySection, quoteOf, stanceNames, type TakenDocument } from './taken-notes.ts';

/** What is taken out of the app in a form that can come back. */
export interface SharedDocument extends TakenDocument {
  /** SHA-256 of the shown text, in hex. */
  readonly version: string;
}

export const kindNames = { note: '批注', bookmark: '书签' } as const;

/** In minutes from UTC, at a moment: what zone the reader lives in. */
export type OffsetAt = (iso: string) => number;

/** The first row has the names of the columns. */
export function tabulateNotes(documents: readonly SharedDocument[], offsetAt: OffsetAt): string[][] {
  const rows = documents.flatMap((document) =>
    groupBySection(document)
      .flatMap(({ entries }) => entries)
      .map((entry) =>
        entry.kind === 'note'
          ? noteCells(document, entry.note, offsetAt)
          : bookmarkCells(document, entry.bookmark, offsetAt),
      ),
  );
  return [
    noteFields.map((field) => columnNames[field]),
    ...rows.map((cells) => noteFields.map((field) => cells[field] ?? '')),
  ];
}

type Cells = Partial<Record<NoteField, string>>;

function noteCells({ report, version }: SharedDocument, note: Note, offsetAt: OffsetAt): Cells {
  const { quote, position } = note.anchor;
  const author = authorOf(note);
  const isPlaced = locateAnchor(report, note.anchor, indexLines(report)) !== null;
  return {
    document: report.title,
    place: isPlaced ? placeWithin(report, note) : '本文中没有原处',
    quote: quoteOf(report, note),
    text: note.text,
    stance: note.stance === null ? '' : stanceNames[note.stance],
    tags: joinTags(note.tags),
    colour: colourNames[note.colour],
    author: author?.name ?? '',
    created: writeTime(note.created, offsetAt(note.created)),
    changed: writeTime(note.changed, offsetAt(note.changed)),
    kind: kindNames.note,
    prefix: withoutHalves(quote.prefix),
    suffix: withoutHalves(quote.suffix),
    position: isPlaced ? `${position.start}–${position.end}` : '',
    id: toUrn(note.id),
    authorId: author?.id ?? '',
    textId: textUrn(version),
  };
}

/** The document stands in a column of its own. */
function placeWithin(report: Report, { anchor }: Note): string {
  return placeOf(report, anchor.start.line, anchor.end.line);
}

function bookmarkCells({ report, version }: SharedDocument, bookmark: Bookmark, offsetAt: OffsetAt): Cells {
  const line = report.lines[indexLines(report).get(bookmark.line) ?? -1];
  return {
    document: report.title,
    place: line ? placeOf(report, bookmark.line) : '本文中没有原处',
    quote: line?.text ?? '',
    created: writeTime(bookmark.created, offsetAt(bookmark.created)),
    kind: kindNames.bookmark,
    position: line ? `${line.start}–${line.start + line.text.length}` : '',
    id: toUrn(`bookmark:${bookmark.id}`),
    textId: textUrn(version),
  };
}
