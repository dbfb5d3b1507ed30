/** Packs a notes file as `.yiyue`, sealed where a passphrase is given. */
import { type Zippable, zipSync } from 'fflate';
import { type NotesFile, notesFileLimits, tooManyOf } from '../domain/interchange/notes-file.ts';
import { packageParts } from '../domain/interchange/notes-package.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { seal } from '../sealing/seal.ts';

export interface TooLarge {
  readonly code: 'too-large';
  readonly what: 'package' | 'notes' | 'removals';
  readonly limit: number;
}

/** `passphrase` is null where anybody may read it. */
export function packNotes(
  file: NotesFile,
  passphrase: string | null,
): Result<Uint8Array<ArrayBuffer>, TooLarge> {
  const many = tooManyOf(file);
  if (many) return failure({ code: 'too-large', what: many, limit: notesFileLimits[many] });
  const json = new TextEncoder().encode(JSON.stringify(file));
  const limit = notesFileLimits.package;
  if (json.length > limit) return failure({ code: 'too-large', what: 'package', limit });
  const plain = zip({ [packageParts.notes]: [json, { level: 6 }] });
  if (passphrase === null) return success(plain);
  const { header, content } = seal(plain, passphrase);
  return success(
    zip({
      [packageParts.seal]: [new TextEncoder().encode(header), { level: 0 }],
      [packageParts.sealed]: [content, { level: 0 }],
    }),
  );
}

/** The parts' moment is the first that a ZIP knows: the notes file says itself when it was made. */
function zip(parts: Zippable): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(parts, { mtime: '1980-01-02T00:00:00Z' }));
}
