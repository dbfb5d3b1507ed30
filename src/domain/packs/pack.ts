/** A meeting pack, `.yypack`: the documents of one meeting, as an office issued them, signed. */
import type { DocumentInfo } from '../structure/structure.ts';

export const packFormat = 'yiyue-pack';
export const packVersion = 1;
export const packEnding = '.yypack';

/** `file`, `part` and `manifest` in bytes; `file` is less than what the shells hand over, `part` what they keep as one. */
export const packLimits = {
  file: 192 * 1024 * 1024,
  part: 64 * 1024 * 1024,
  manifest: 4 * 1024 * 1024,
  documents: 500,
  words: 1000,
} as const;

/** The first three parts, in this order, whatever the version: who reads a later one can still tell who signed it. */
export const packParts = { manifest: 'manifest.json', signature: 'signature', key: 'key' } as const;

export interface PackManifest {
  readonly format: typeof packFormat;
  readonly version: typeof packVersion;
  readonly meeting: {
    /** The same in all packs of a meeting. */
    readonly id: string;
    readonly title: string;
    readonly place: string | null;
  };
  /** Who made it, in their own words. */
  readonly issuer: string | null;
  /** When it was made, ISO 8601 with milliseconds, UTC: of two packs of a meeting the later one counts. */
  readonly issued: string;
  /** The last day on which it is taken in: `2026-01-31`. */
  readonly expires: string | null;
  /** In the order in which they are to stand. */
  readonly documents: readonly PackDocument[];
}

export interface PackDocument {
  /** The same in all packs of a meeting: a newer pack's document revises the older one's of this id. */
  readonly id: string;
  readonly info: DocumentInfo;
  readonly stage: string | null;
  /** The extracted text and its arrangement, as the library keeps them; that the arrangement has an id of its own counts for nothing. */
  readonly text: PackFile;
  readonly arrangement: PackFile;
  /** The file that the text was taken from, and whether the pack has it. */
  readonly original: PackFile & { readonly name: string; readonly isIncluded: boolean };
}

export interface PackFile {
  /** Of the bytes, in lower-case hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly length: number;
}

export interface NamedPackFile extends PackFile {
  readonly name: string;
}

/** What must stand after the first three parts, in this order, and nothing else. */
export function filesOfPack({ documents }: PackManifest): readonly NamedPackFile[] {
  return documents.flatMap(({ text, arrangement, original }, at) => [
    { ...text, name: `${at + 1}/text.txt` },
    { ...arrangement, name: `${at + 1}/arrangement.json` },
    ...(original.isIncluded ? [{ ...original, name: `${at + 1}/original` }] : []),
  ]);
}
