/** Which files of the file store a kept document stands on. */
import type { Kept } from '../kept/kept.ts';
import type { LibraryDocument } from './document.ts';

/** The digests of the document's text and arrangement, and of the file itself where that is kept. */
export function filesOfDocument({ text, arrangement, file }: LibraryDocument): readonly string[] {
  return file.isKept ? [text, arrangement, file.sha256] : [text, arrangement];
}

const digest = /^[0-9a-f]{64}$/;

/** Every digest that a record of a document names, whichever version of the app wrote it; none of other tables. */
export function filesOf({ table, value }: Kept): readonly string[] {
  return table === 'documents' ? digestsIn(value) : [];
}

function digestsIn(value: unknown): string[] {
  if (typeof value === 'string') return digest.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(digestsIn) : [];
}
