/** One record a line, `<bytes of the JSON> <its CRC-32 in hex> <JSON>`: damage is noticed, and reading goes on after it. */
import { crc32 } from 'node:zlib';

export type Line =
  | {
      readonly state: 'read' /** Where the line begins, in bytes. */;
      readonly at: number;
      readonly json: string;
    }
  | { readonly state: 'damaged' }
  /** The end of a line that was never written to its end: what a crash leaves. */
  | { readonly state: 'torn' };

/** `json` holds no line break, as `JSON.stringify` makes it; the result ends with one. */
export function encodeLine(json: string): string {
  return `${Buffer.byteLength(json)} ${sumOf(json)} ${json}\n`;
}

/** Reads any bytes. Only the last line can be torn, and only when the last byte is no line break. */
export function* linesOf(bytes: Uint8Array): Generator<Line> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < buffer.length) {
    const whole = wholeLineAt(buffer, at);
    if (whole !== null) {
      yield { state: 'read', at, json: whole.json };
      at = whole.next;
      continue;
    }
    const lineBreak = buffer.indexOf(0x0a, at);
    yield { state: lineBreak === -1 ? 'torn' : 'damaged' };
    at = lineBreak === -1 ? buffer.length : lineBreak + 1;
  }
}

const longestPrefix = 'nnnnnnnnnn xxxxxxxx '.length;

/** The length finds the end, so that a damaged line break does not cost two records. */
function wholeLineAt(buffer: Buffer, at: number): { readonly json: string; readonly next: number } | null {
  const match = /^(\d{1,10}) ([0-9a-f]{8}) /.exec(buffer.toString('latin1', at, at + longestPrefix));
  if (match === null) return null;
  const [prefix, length, sum] = match;
  const from = at + prefix.length;
  const to = from + Number(length);
  if (to > buffer.length) return null;
  const content = buffer.subarray(from, to);
  return sumOf(content) === sum ? { json: content.toString('utf8'), next: to + 1 } : null;
}

function sumOf(content: string | Uint8Array): string {
  return crc32(content).toString(16).padStart(8, '0');
}
