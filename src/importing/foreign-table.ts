/** Reads a table of notes (CSV or a workbook) as rows of cells, of which the first has the names of the columns. */

import { joinContinued } from '../domain/interchange/continued-cells.ts';
import { parseCsv } from '../domain/interchange/csv.ts';
import { foreignLimits } from '../domain/interchange/foreign-file.ts';
import { originalCell } from '../domain/interchange/harmless-cell.ts';
import { guessMapping, isOwnHeader } from '../domain/interchange/note-columns.ts';
import type { Pace } from './readers/pace.ts';
import type { ZipArchive } from './readers/packed/zip-archive.ts';
import { readRows } from './readers/xlsx/read-rows.ts';

export type TableRows = readonly (readonly string[])[];

/** `too-many`: more than an import takes; null: no table of notes. */
export type ReadTable = TableRows | 'too-many' | null;

const mostRows = foreignLimits.notes + 1;

export function readCsvTable(text: string): ReadTable {
  const rows = parseCsv(text, mostRows);
  if (rows === null) return 'too-many';
  const [header] = rows;
  // What was made harmless is as it was again; other programs' apostrophes are their own.
  const original = header && isOwnHeader(header) ? rows.map((row) => row.map(originalCell)) : rows;
  return tableOfNotes(original);
}

export async function readWorkbookTable(archive: ZipArchive, pace: Pace): Promise<ReadTable> {
  const rows = await readRows(archive, mostRows, pace);
  return rows === null ? 'too-many' : tableOfNotes(joinContinued(rows));
}

function tableOfNotes(rows: readonly (readonly string[])[]): ReadTable {
  const [header, ...further] = rows;
  if (!header || header.length < 2) return null;
  const { quote, text } = guessMapping(header);
  if (quote === undefined && text === undefined) return null;
  return [header, ...further].map((row) => row.map(cleanCell));
}

/** Line ends become `\n`; of the other control characters only the tab stays. */
function cleanCell(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
