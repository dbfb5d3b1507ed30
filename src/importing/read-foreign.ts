/** Reads a file of notes that another program made, or that was made for one, whatever its form. */
import {
  type ForeignFile,
  type ForeignFileFailure,
  foreignLimits,
} from '../domain/interchange/foreign-file.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { parseJson } from './foreign-json.ts';
import { type ReadTable, readCsvTable, readWorkbookTable, type TableRows } from './foreign-table.ts';
import { readHypothesisAnnotations } from './hypothesis-annotations.ts';
import { Pace, type ReadOptions } from './readers/pace.ts';
import { ZipArchive } from './readers/packed/zip-archive.ts';
import { type ReadFailure, Unreadable } from './readers/read-failure.ts';
import { decodeText } from './readers/text/decode-text.ts';
import { readWebAnnotations } from './web-annotations.ts';

export type ForeignContent =
  | { readonly kind: 'notes'; readonly file: ForeignFile }
  /** Its columns are to be mapped first: `guessMapping`, then `readTable`. */
  | { readonly kind: 'table'; readonly rows: TableRows };

type ForeignResult = Result<ForeignContent, ForeignFileFailure>;

/** By what the bytes are, not by the file's name. */
export async function readForeign(bytes: Uint8Array, options: ReadOptions): Promise<ForeignResult> {
  const { size: limit } = foreignLimits;
  if (bytes.length > limit) return failure({ code: 'too-large', what: 'size', limit });
  const pace = new Pace(options);
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await readPackedNotes(new ZipArchive(bytes), pace);
    return readNotesText(decodeText(bytes));
  } catch (error) {
    if (error instanceof Unreadable) return failure(sayFailure(error.failure));
    throw error;
  }
}

async function readPackedNotes(archive: ZipArchive, pace: Pace): Promise<ForeignResult> {
  const annotations = await archive.read('annotations.json', pace);
  if (annotations) return readJsonNotes(decodeText(annotations));
  if (archive.has('xl/workbook.xml')) return asTable(await readWorkbookTable(archive, pace));
  return failure({ code: 'not-notes' });
}

function readNotesText(text: string): ForeignResult {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return failure({ code: 'empty' });
  return /^[{[]/.test(start) ? readJsonNotes(text) : asTable(readCsvTable(text));
}

function readJsonNotes(text: string): ForeignResult {
  const json = parseJson(text);
  if (!json.ok) return json;
  const read = [readWebAnnotations(json.value), readHypothesisAnnotations(json.value)];
  const found = read.find((each) => each.ok || each.error.code !== 'not-notes');
  if (!found) return failure({ code: 'not-notes' });
  return found.ok ? success({ kind: 'notes', file: found.value }) : found;
}

function asTable(rows: ReadTable): ForeignResult {
  if (rows === 'too-many') return failure({ code: 'too-large', what: 'notes', limit: foreignLimits.notes });
  if (rows === null) return failure({ code: 'not-notes' });
  return rows.length < 2 ? failure({ code: 'empty' }) : success({ kind: 'table', rows });
}

function sayFailure(given: ReadFailure): ForeignFileFailure {
  switch (given.code) {
    case 'too-large':
      return { code: 'too-large', what: 'size', limit: given.limit };
    case 'damaged':
    case 'protected':
    case 'unsafe':
    case 'not-text':
    case 'cancelled':
    case 'empty':
      return { code: given.code };
    default:
      return { code: 'not-notes' };
  }
}
