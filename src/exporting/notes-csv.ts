/** Writes notes as comma-separated values that spreadsheets open as they are meant. */
import { strToU8 } from 'fflate';
import { printCsv } from '../domain/interchange/csv.ts';
import { harmlessCell } from '../domain/interchange/harmless-cell.ts';
import { type OffsetAt, type SharedDocument, tabulateNotes } from '../domain/interchange/notes-table.ts';

/** UTF-8 with a byte order mark, without which Excel takes it for GBK. */
export function notesToCsv(
  documents: readonly SharedDocument[],
  offsetAt: OffsetAt,
): Uint8Array<ArrayBuffer> {
  const rows = tabulateNotes(documents, offsetAt).map((row) => row.map(harmlessCell));
  return strToU8(`\uFEFF${printCsv(rows)}`);
}
