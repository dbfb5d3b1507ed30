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
  readonly isArchived: boolean;
  /** ISO 8601 with milliseconds, UTC. */
  readonly added: string;
  readonly changed: string;
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
