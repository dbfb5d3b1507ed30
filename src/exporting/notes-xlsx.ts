/** Writes notes as an Excel workbook: a row a note, text in every cell. */
import { cutContinued } from '../domain/interchange/continued-cells.ts';
import { columnNames, type NoteField, noteFields } from '../domain/interchange/note-columns.ts';
import { type OffsetAt, type SharedDocument, tabulateNotes } from '../domain/interchange/notes-table.ts';
import { writeWorkbook } from './workbook.ts';

const usualWidth = 14;
const widths: Readonly<Partial<Record<NoteField, number>>> = {
  document: 24,
  place: 24,
  quote: 50,
  text: 50,
  created: 20,
  changed: 20,
};

export function notesToXlsx(
  documents: readonly SharedDocument[],
  offsetAt: OffsetAt,
): Uint8Array<ArrayBuffer> {
  const rows = cutContinued(tabulateNotes(documents, offsetAt));
  const byName = new Map(noteFields.map((field) => [columnNames[field], widths[field] ?? usualWidth]));
  const [header = []] = rows;
  return writeWorkbook(
    '批注',
    rows,
    header.map((name) => byName.get(name) ?? usualWidth),
  );
}
