/** Answers a request for a file of the built page, in the same way for both shells. */
import { readFile } from 'node:fs/promises';
import { contentTypeOf } from './content-types.ts';
import { securityHeaders } from './headers.ts';
import { missingWords, type PlainWords, plainPage, refusedWords } from './plain-page.ts';
import { locate } from './safe-path.ts';

export interface PageAnswer {
  readonly status: 200 | 403 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Tries again what is refused because something holds a file for a moment. */
export type Patiently = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** `urlPath` is the path of the URL as it was sent, still encoded, without a query; `/` means the page itself. */
export async function answerPageFile(
  folder: string,
  urlPath: string,
  patiently: Patiently,
): Promise<PageAnswer> {
  const located = await locate(folder, urlPath === '/' ? '/index.html' : urlPath);
  if (located.state === 'refused') return sayInWords(403, refusedWords);
  if (located.state === 'missing') return sayInWords(404, missingWords);
  const bytes = await read(located.file, patiently);
  if (bytes === null) return sayInWords(404, missingWords);
  return { status: 200, headers: { ...securityHeaders, 'content-type': contentTypeOf(located.file) }, bytes };
}

async function read(file: string, patiently: Patiently): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await patiently(() => readFile(file)));
  } catch {
    // A folder, or a file that went away or may not be read: for the page it isn't there.
    return null;
  }
}

function sayInWords(status: 403 | 404, words: PlainWords): PageAnswer {
  return {
    status,
    headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' },
    bytes: new TextEncoder().encode(plainPage(words)),
  };
}
