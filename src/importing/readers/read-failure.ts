/** Why a file could not be read: an expected failure, which the user is told in words. */

/** Formats that are known by their bytes and not read. */
export const unsupportedFormats = [
  'doc',
  'wps',
  'rtf',
  'ofd',
  'odt',
  'sheet',
  'slides',
  'image',
  'mhtml',
  'archive',
  'program',
  'other',
] as const;
export type UnsupportedFormat = (typeof unsupportedFormats)[number];

export type ReadFailure =
  /** It has no bytes, or nothing that can be read. */
  | { readonly code: 'empty' }
  | { readonly code: 'unsupported'; readonly format: UnsupportedFormat }
  /** It is cut short, or not what its beginning says. */
  | { readonly code: 'damaged' }
  | { readonly code: 'protected' }
  /** Pictures of pages, without text. */
  | { readonly code: 'scanned'; readonly pages: number }
  /** Its fonts do not say which letters their shapes stand for. */
  | { readonly code: 'garbled' }
  | { readonly code: 'too-large'; readonly what: LimitedMeasure; readonly limit: number }
  /** Bytes that are no text in any encoding known here; `line` counts from 1, null when it is no text at all. */
  | { readonly code: 'not-text'; readonly line: number | null }
  /** It names files outside itself. */
  | { readonly code: 'unsafe' }
  | { readonly code: 'cancelled' }
  /** It can't be read from its disk: moved, taken out, or held by another program. */
  | { readonly code: 'unreachable' }
  /** What reads it broke down, for lack of memory say. */
  | { readonly code: 'failed' };

/** `file` and `unpacked` in bytes, `parts` of a packed file, `nesting` of elements, `pages`. */
export type LimitedMeasure = 'file' | 'unpacked' | 'parts' | 'nesting' | 'pages';

/** Ends a read from within the callbacks of a parser; `readDocument` makes a value of it. */
export class Unreadable extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(failure.code);
    this.failure = failure;
  }
}
