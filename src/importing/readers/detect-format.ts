/** Tells a file's format by what it holds; its name counts only where that leaves a choice. */
import type { UnsupportedFormat } from './read-failure.ts';

export type Format =
  | { readonly is: 'text' | 'markdown' | 'html' | 'pdf' | 'zip' | 'encrypted' }
  | { readonly is: 'unsupported'; readonly format: UnsupportedFormat };

const signatures: readonly (readonly [string, UnsupportedFormat])[] = [
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM\x00', 'image'],
  ['II*\x00', 'image'],
  ['MM\x00*', 'image'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
];

export function detectFormat(name: string, bytes: Uint8Array): Format {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { is: 'zip' };
  if (/%PDF-\d/.test(head)) return { is: 'pdf' };
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundFile(name, bytes);
  const signature = signatures.find(([begin]) => head.startsWith(begin));
  if (signature !== undefined && (signature[1] !== 'program' || bytes.includes(0))) {
    return { is: 'unsupported', format: signature[1] };
  }
  if (/^(?:From:|MIME-Version:)[\s\S]*multipart\/related/i.test(head)) {
    return { is: 'unsupported', format: 'mhtml' };
  }
  return { is: textFormat(name, bytes) };
}

export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The container of Office's older formats, and of its newer ones with a password. */
function compoundFile(name: string, bytes: Uint8Array): Format {
  if (holdsWide(bytes, 'EncryptedPackage')) return { is: 'encrypted' };
  if (holdsWide(bytes, 'Workbook')) return { is: 'unsupported', format: 'sheet' };
  if (holdsWide(bytes, 'PowerPoint Document')) return { is: 'unsupported', format: 'slides' };
  return { is: 'unsupported', format: extensionOf(name) === 'wps' ? 'wps' : 'doc' };
}

function holdsWide(bytes: Uint8Array, words: string): boolean {
  const wide = Uint8Array.from([...words].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(wide[0] ?? 0); at !== -1; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const htmlBegin =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const markdownSigns = /^(?:#{1,6} .*|---\r?\n(?:title|source|date)[ \t]*:.*|\*\*.+\*\*[ \t]*)$/gm;

function textFormat(name: string, bytes: Uint8Array): 'text' | 'markdown' | 'html' {
  const extension = extensionOf(name);
  // Letters of any text are two bytes each in UTF-16: without the empty halves its marks can be seen.
  const head = latin1(bytes.subarray(0, 65_536))
    .replaceAll('\0', '')
    .replace(/^(?:\xff\xfe|\xfe\xff)/, '');
  if (htmlBegin.test(head)) return 'html';
  if (/^x?html?$/.test(extension) && /<(?:p|div|br|h\d|table|span|article|meta)\b/i.test(head)) return 'html';
  if (/^(?:md|markdown|mdown|mkd)$/.test(extension)) return 'markdown';
  return (head.match(markdownSigns)?.length ?? 0) > 1 || /^---\r?\n(?:title|source)[ \t]*:/.test(head)
    ? 'markdown'
    : 'text';
}

/** Each byte one character, whatever it stands for. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
