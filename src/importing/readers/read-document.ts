/** Reads a file of any known format as lines of text, or says why it cannot. */

import { failure, type Result, success } from '../../domain/result.ts';
import type { Extracted } from '../../domain/structure/extracted.ts';
import { detectFormat, type Format } from './detect-format.ts';
import { readHtmlFile } from './html/read-html.ts';
import { readMarkdownFile } from './markdown/read-markdown.ts';
import { Pace, type ReadOptions } from './pace.ts';
import { readPacked } from './packed/read-packed.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { type ReadFailure, Unreadable } from './read-failure.ts';
import { decodeText } from './text/decode-text.ts';
import { readPlainText } from './text/read-plain-text.ts';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In bytes: more than any report with its pictures. */
const largest = { text: 64 * 2 ** 20, html: 32 * 2 ** 20, packed: 256 * 2 ** 20 } as const;

export async function readDocument(
  file: NamedFile,
  options: ReadOptions,
): Promise<Result<Extracted, ReadFailure>> {
  const pace = new Pace(options);
  try {
    await pace.rest(0);
    if (file.bytes.length === 0) throw new Unreadable({ code: 'empty' });
    const extracted = await read(file.bytes, detectFormat(file.name, file.bytes), pace);
    await pace.rest(1);
    return success(extracted);
  } catch (error) {
    if (error instanceof Unreadable) return failure(error.failure);
    throw error;
  }
}

async function read(bytes: Uint8Array, format: Format, pace: Pace): Promise<Extracted> {
  switch (format.is) {
    case 'text':
      return readPlainText(decodeText(within(bytes, largest.text)), pace);
    case 'markdown':
      return readMarkdownFile(decodeText(within(bytes, largest.text)), pace);
    case 'html':
      return readHtmlFile(within(bytes, largest.html), pace);
    case 'encrypted':
      throw new Unreadable({ code: 'protected' });
    case 'unsupported':
      throw new Unreadable({ code: 'unsupported', format: format.format });
    case 'zip':
      return readPacked(within(bytes, largest.packed), pace);
    case 'pdf':
      return readPdf(within(bytes, largest.packed), pace);
  }
}

function within(bytes: Uint8Array, limit: number): Uint8Array {
  if (bytes.length > limit) throw new Unreadable({ code: 'too-large', what: 'file', limit });
  return bytes;
}
