/** Reads bytes as text in the encoding that they are really in, or says where they are in none. */
import { Unreadable } from '../read-failure.ts';

/** `declared`: what the file says of itself, which is believed only where the bytes agree. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const text = decodeMarked(bytes) ?? decodeUnmarked(bytes, declared);
  if (isBinary(text)) throw new Unreadable({ code: 'not-text', line: null });
  return text;
}

/** By its byte order mark. */
function decodeMarked(bytes: Uint8Array): string | null {
  // Lone surrogates within UTF-16 become U+FFFD, which is seen; of the rest nothing is lost by it.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strictly('utf-8', bytes);
  return null;
}

function decodeUnmarked(bytes: Uint8Array, declared: string | null): string {
  const isUtf16 = bytes.subarray(0, 65_536).includes(0) || strictly('utf-8', bytes.subarray(0, 64)) === null;
  const utf16 = isUtf16 ? utf16Label(bytes) : null;
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  return (
    strictly('utf-8', bytes) ??
    (declared === null || /^(?:utf-?8|utf-?16.*|gb.*)$/i.test(declared) ? null : strictly(declared, bytes)) ??
    (declared !== null && /^gb/i.test(declared) ? strictly('gb18030', bytes) : null) ??
    strictlyChinese(bytes) ??
    decodeByLine(bytes)
  );
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Nearly any bytes are GB18030 of some kind; those of a Chinese text are for the most part common characters. */
function strictlyChinese(bytes: Uint8Array): string | null {
  const { pairs, common } = countPairs(bytes);
  return common >= pairs * 0.75 ? strictly('gb18030', bytes) : null;
}

/** Pairs of bytes, and those that stand for punctuation or one of the 3755 most used characters. */
function countPairs(bytes: Uint8Array): { readonly pairs: number; readonly common: number } {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    const isCommon = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
    pairs += 1;
    if (isCommon && trail >= 0xa1) common += 1;
    at += 1;
  }
  return { pairs, common };
}

/** Of files put together from others: each line for itself. */
function decodeByLine(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    const text = strictly('utf-8', line) ?? strictlyChinese(line);
    if (text === null) throw new Unreadable({ code: 'not-text', line: lines.length + 1 });
    lines.push(text);
    from = to;
  }
  return lines.join('');
}

/** The byte order in which nearly all of the beginning is what Chinese texts are made of. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const units = Math.min(bytes.length >> 1, 4096);
  let little = 0;
  let big = 0;
  for (let at = 0; at < units * 2; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (isUsual((second << 8) | first)) little += 1;
    if (isUsual((first << 8) | second)) big += 1;
  }
  if (Math.max(little, big) < units * 0.9 || little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isUsual(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 9 && unit <= 13) ||
    (unit >= 0x2010 && unit < 0x2030) ||
    (unit >= 0x3000 && unit < 0x3020) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0xff00 && unit < 0xfff0)
  );
}

/** More than stray control characters: programs, pictures and the like. */
function isBinary(text: string): boolean {
  const sample = text.length > 65_536 ? text.slice(0, 65_536) : text;
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls > Math.max(8, sample.length * 0.05);
}
