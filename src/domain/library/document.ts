/** A document that the user brought in, as the library keeps it; its bytes stand in the file store. */
import type { DocumentInfo } from '../structure/structure.ts';

export interface LibraryDocument {
  /** Also the id of its report: what notes, bookmarks and places refer to. */
  readonly id: string;
  /** Read out of the text, then editable. */
  readonly info: DocumentInfo;
  /** The shelf it stands on: a meeting's name, or the user's own. */
  readonly shelf: string;
  /** Of the items' text without white space, as its report counts them. */
  readonly characters: number;
  readonly file: {
    readonly name: string;
    /** In bytes. */
    readonly size: number;
    /** Hex digest of the file's bytes: the same file imported again is known by it. */
    readonly sha256: string;
    /** Whether the file store has the bytes; of larger files than `largestKeptFile` only the digest is kept. */
    readonly isKept: boolean;
  };
  /** Digest of the extracted text in UTF-8, as the file store has it. */
  readonly text: string;
  /** Digest of the arrangement, as the file store has it. */
  readonly arrangement: string;
  /** The document whose next version it is. */
  readonly revises: string | null;
  /** How far it has come as a draft: 征求意见稿, 草案, 修订稿, 通过稿, or in the user's own words. */
  readonly stage: string | null;
  /** Where it came from, when it came in a meeting's pack. */
  readonly pack?: PackOrigin;
  readonly isArchived: boolean;
  /** ISO 8601 with milliseconds, UTC. */
  readonly added: string;
  readonly changed: string;
}

export interface PackOrigin {
  /** The meeting's id, and the document's own within its packs. */
  readonly meeting: string;
  readonly document: string;
  /** When the latest pack that has this version was made: ISO 8601 with milliseconds, UTC. */
  readonly issued: string;
  /** The public key that it was signed with, in hex. */
  readonly key: string;
  /** Digest of the arrangement as the pack has it: here it bears the document's own id. */
  readonly arrangement: string;
  /** What that pack said of it: what differs from it here, the user changed. Unknown to the first versions of the app. */
  readonly said?: Pick<LibraryDocument, 'info' | 'stage'>;
}

/** What it is called; a file that says nothing of itself by its name, without the ending. */
export function titleOf({ info, file }: TitledDocument): string {
  return info.title ?? baseName(file.name);
}

interface TitledDocument {
  readonly info: Pick<DocumentInfo, 'title'>;
  readonly file: { readonly name: string };
}

export function baseName(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.]*$/, '');
}

/** In bytes. */
export const largestKeptFile = 20 * 1024 * 1024;
