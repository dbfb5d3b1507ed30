/** Reads one file of notes, whatever its form: ours first, then those of other programs. */
import type { ForeignFileFailure } from '../../domain/interchange/foreign-file.ts';
import type { ForeignNote } from '../../domain/interchange/foreign-note.ts';
import { type NotesFile, notesFileLimits } from '../../domain/interchange/notes-file.ts';
import type { NotesPackageFailure } from '../../domain/interchange/notes-package.ts';
import { isZip, readNotes } from '../../importing/notes-package.ts';
import { readForeign } from '../../importing/read-foreign.ts';
import type { FileFailure } from './import-protocol.ts';

export type ReadImportFile =
  | { readonly kind: 'notes'; readonly file: NotesFile }
  | { readonly kind: 'foreign'; readonly notes: readonly ForeignNote[]; readonly faulty: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'failed'; readonly failure: FileFailure };

/** In bytes: no form is read that is larger. */
const largest = 3 * notesFileLimits.text;

export async function readImportFile(file: File, passphrase: string | null): Promise<ReadImportFile> {
  if (file.size > largest) {
    return failed({ code: 'too-large', what: 'text', limit: notesFileLimits.text });
  }
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return failed({ code: 'unreadable' });
  const bytes = new Uint8Array(buffer);
  const own = await readNotes(bytes, passphrase);
  if (own.ok) return { kind: 'notes', file: own.value };
  if (!mayBeForeign.has(own.error.code)) return failed(own.error);
  const foreign = await readForeign(bytes, {});
  if (!foreign.ok) return failed(isOurs(bytes) ? own.error : inOwnWords(foreign.error));
  if (foreign.value.kind === 'table') return { kind: 'table', rows: foreign.value.rows };
  const { notes, faulty } = foreign.value.file;
  return { kind: 'foreign', notes, faulty: faulty.length };
}

/** What makes a file none of ours. */
const mayBeForeign: ReadonlySet<NotesPackageFailure['code']> = new Set([
  'truncated',
  'not-notes',
  'not-package',
]);

/** By its first character. */
function isOurs(bytes: Uint8Array): boolean {
  return isZip(bytes) || /^\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

function failed(failure: FileFailure): ReadImportFile {
  return { kind: 'failed', failure };
}

function inOwnWords(failure: ForeignFileFailure): NotesPackageFailure {
  switch (failure.code) {
    case 'too-large':
      return failure.what === 'notes'
        ? { code: 'too-large', what: 'notes', limit: failure.limit }
        : { code: 'too-large', what: 'package', limit: failure.limit };
    case 'truncated':
    case 'not-notes':
    case 'empty':
    case 'damaged':
      return { code: failure.code };
    default:
      return { code: 'not-package' };
  }
}
