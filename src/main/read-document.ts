/** Reads a file that the user gave to the app, if it is one that the app could take in. */
import { readFile, stat } from 'node:fs/promises';

const endings = /\.(yiyue|yypack|json|annotation|csv|md|markdown|txt|html?|docx|pdf|epub)$/i;
/** More than any document has; a larger file would only stop the app. */
const mostBytes = 256 * 1024 * 1024;

/** Null for what is no document: a folder, the app itself, something unreadable. */
export async function readDocument(path: string): Promise<Uint8Array | null> {
  if (!endings.test(path)) return null;
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= mostBytes ? new Uint8Array(await readFile(path)) : null;
  } catch {
    return null;
  }
}
