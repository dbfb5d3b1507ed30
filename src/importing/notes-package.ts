/** Reads notes from bytes: a notes file as JSON, or packed, and sealed with a passphrase or not. */
import { type NotesFile, notesFileLimits } from '../domain/interchange/notes-file.ts';
import { type NotesPackageFailure, packageParts } from '../domain/interchange/notes-package.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { unseal } from '../sealing/unseal.ts';
import { parseNotesFile } from './notes-file.ts';
import { Pace } from './readers/pace.ts';
import { ZipArchive } from './readers/packed/zip-archive.ts';
import { type ReadFailure, Unreadable } from './readers/read-failure.ts';

/** `{`: what is cut within a character is no UTF-8. */
const brace = 0x7b;

type Read<Value> = Result<Value, NotesPackageFailure>;

/** `passphrase` is null where none was asked for yet; it is not looked at where none is needed. */
export async function readNotes(bytes: Uint8Array, passphrase: string | null): Promise<Read<NotesFile>> {
  if (!isZip(bytes)) {
    if (bytes.length > 3 * notesFileLimits.text) {
      return failure({ code: 'too-large', what: 'text', limit: notesFileLimits.text });
    }
    const text = decode(bytes);
    if (text !== null) return parseNotesFile(text);
    return failure({ code: bytes[0] === brace ? 'truncated' : 'not-package' });
  }
  try {
    const json = await unpack(bytes, passphrase);
    if (!json.ok) return json;
    const text = decode(json.value);
    return text === null ? failure({ code: 'damaged' }) : parseNotesFile(text);
  } catch (error) {
    if (error instanceof Unreadable) return failure(inOwnWords(error.failure));
    throw error;
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

async function unpack(bytes: Uint8Array, passphrase: string | null): Promise<Read<Uint8Array>> {
  const archive = new ZipArchive(bytes);
  const plain = await read(archive, packageParts.notes);
  if (plain !== null) return plain;
  const header = await read(archive, packageParts.seal);
  const content = await read(archive, packageParts.sealed);
  if (header === null || content === null) return failure({ code: 'not-package' });
  if (passphrase === null) return failure({ code: 'needs-passphrase' });
  if (!header.ok || !content.ok) return header.ok ? content : header;
  const sealed = { header: decode(header.value) ?? '', content: content.value };
  const opened = unseal(sealed, passphrase);
  if (!opened.ok) return opened;
  const inner = await read(new ZipArchive(opened.value), packageParts.notes);
  return inner ?? failure({ code: 'not-package' });
}

/** Null where there is no such part. */
async function read(archive: ZipArchive, part: string): Promise<Read<Uint8Array> | null> {
  const content = await archive.read(part, new Pace({}));
  if (content === null) return null;
  const limit = notesFileLimits.package;
  return content.length > limit ? failure({ code: 'too-large', what: 'package', limit }) : success(content);
}

function inOwnWords(read: ReadFailure): NotesPackageFailure {
  if (read.code === 'too-large') return { code: 'too-large', what: 'package', limit: read.limit };
  return read.code === 'unsafe' || read.code === 'protected' ? { code: 'not-package' } : { code: 'damaged' };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
