/** Reads made-up files in tests, and shows what came out. */

import type { Extracted, ExtractedLine, LineHints } from '../../../src/domain/structure/extracted.ts';
import { readDocument } from '../../../src/importing/readers/read-document.ts';
import type { ReadFailure } from '../../../src/importing/readers/read-failure.ts';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function read(name: string, content: string | Uint8Array): Promise<Extracted> {
  const result = await readDocument(
    { name, bytes: typeof content === 'string' ? utf8(content) : content },
    {},
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Null when it was read. */
export async function failureOf(name: string, content: string | Uint8Array): Promise<ReadFailure | null> {
  const result = await readDocument(
    { name, bytes: typeof content === 'string' ? utf8(content) : content },
    {},
  );
  return result.ok ? null : result.error;
}

export function linesOf({ text, lines }: Extracted): string[] {
  return lines.map(({ from, to }) => text.slice(from, to));
}

export async function readLines(name: string, content: string | Uint8Array): Promise<string[]> {
  return linesOf(await read(name, content));
}

/** The lines with those of their hints that say something. */
export function hintedLines({ text, lines }: Extracted): [string, Partial<LineHints>][] {
  return lines.map((line) => [text.slice(line.from, line.to), telling(line)]);
}

function telling({ hints }: ExtractedLine): Partial<LineHints> {
  return {
    ...(hints.kind !== 'text' && { kind: hints.kind }),
    ...(hints.heading !== null && { heading: hints.heading }),
    ...(hints.bold > 0 && { bold: hints.bold }),
    ...(hints.size !== null && { size: hints.size }),
    ...(hints.isCentred && { isCentred: true }),
  };
}
