/**
 * Files laid out as a ZIP without compression. Of the same files in the same order there is one layout only: no byte of
 * such a file is free, none is ever unpacked, and every program that opens ZIPs opens it.
 */
import { failure, type Result, success } from '../result.ts';
import { crc32 } from './crc32.ts';

export interface ZipPart {
  /** In ASCII. */
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** `truncated`: it ends before it should; `other-layout`: compressed, encrypted, or with a byte that is another. */
export type StoredZipFault = 'not-zip' | 'truncated' | 'other-layout';

/** Far more than anything that is written so has. */
export const mostZipParts = 4000;

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
/** 2.0, no flags, stored, 1 January 1980: what all of them say. */
const needed = 20;
const flags = 0;
const day = 0x21;

/** To be put one after the other; together less than 4 GB. */
export function layOutZip(parts: readonly ZipPart[]): readonly Uint8Array<ArrayBuffer>[] {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const letters = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
    const facts = [crc32(content), content.length, content.length] as const;
    const local = numbers(
      [signature.local, 4],
      ...[needed, flags, 0, 0, day].map(short),
      ...facts.map(long),
      ...[letters.length, 0].map(short),
    );
    directory.push(
      numbers(
        [signature.central, 4],
        ...[needed, needed, flags, 0, 0, day].map(short),
        ...facts.map(long),
        ...[letters.length, 0, 0, 0, 0].map(short),
        ...[0, at].map(long),
      ),
      letters,
    );
    chunks.push(local, letters, content);
    at += local.length + letters.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = numbers(
    [signature.end, 4],
    ...[0, 0, parts.length, parts.length].map(short),
    ...[size, at].map(long),
    short(0),
  );
  return [...chunks, ...directory, end];
}

/** The parts are views of `bytes`. */
export function readStoredZip(bytes: Uint8Array<ArrayBuffer>): Result<readonly ZipPart[], StoredZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: ZipPart[] = [];
  let at = 0;
  while (at + 4 <= bytes.length && view.getUint32(at, true) === signature.local) {
    if (at + 30 > bytes.length) return failure('truncated');
    const isStored = view.getUint16(at + 6, true) === flags && view.getUint16(at + 8, true) === 0;
    if (!isStored || parts.length === mostZipParts) return failure('other-layout');
    const from = at + 30 + view.getUint16(at + 26, true);
    const to = from + view.getUint32(at + 18, true);
    if (to > bytes.length) return failure('truncated');
    const name = String.fromCharCode(...bytes.subarray(at + 30, from));
    parts.push({ name, content: bytes.subarray(from, to) });
    at = to;
  }
  if (parts.length === 0) return failure('not-zip');
  const fault = compare(bytes, layOutZip(parts));
  return fault === null ? success(parts) : failure(fault);
}

function compare(bytes: Uint8Array, chunks: readonly Uint8Array[]): StoredZipFault | null {
  let at = 0;
  for (const chunk of chunks) {
    if (at + chunk.length > bytes.length)
      return isSame(bytes.subarray(at), chunk) ? 'truncated' : 'other-layout';
    if (!isSame(chunk, bytes.subarray(at))) return 'other-layout';
    at += chunk.length;
  }
  return at === bytes.length ? null : 'other-layout';
}

/** As far as the first goes. Views of the very same bytes need no look at them. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  const isOneView = one.buffer === other.buffer && one.byteOffset === other.byteOffset;
  return isOneView || one.every((byte, at) => byte === other[at]);
}

type Field = readonly [value: number, bytes: 2 | 4];

function short(value: number): Field {
  return [value, 2];
}

function long(value: number): Field {
  return [value, 4];
}

function numbers(...fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
