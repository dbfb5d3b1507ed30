/** Recognises a file that the library has already, and a text that looks like the next version of one. */
import type { DocumentInfo } from '../structure/structure.ts';
import type { LibraryDocument } from './document.ts';

/** The document whose file has the same bytes; null when there is none. */
export function findSameFile(sha256: string, documents: readonly LibraryDocument[]): LibraryDocument | null {
  return documents.find((document) => document.file.sha256 === sha256) ?? null;
}

/**
 * The latest document of the same kind, place and year with the same title but for words of its stage (草案, 修订稿…)
 * and marks: likely an earlier version. Null when there is none, and where place or year is not known.
 */
export function findEarlierVersion(
  info: DocumentInfo,
  documents: readonly LibraryDocument[],
): LibraryDocument | null {
  const title = bareTitle(info.title);
  if (title === '' || info.place === null || info.year === null) return null;
  const alike = documents.filter(
    ({ info: other }) =>
      other.kind === info.kind &&
      other.place === info.place &&
      other.year === info.year &&
      bareTitle(other.title) === title,
  );
  return alike.toSorted((a, b) => (a.added < b.added ? 1 : -1))[0] ?? null;
}

const stages = /征求意见稿|送审稿|审议稿|修订稿|修改稿|通过稿|草案|初稿|摘要/g;

function bareTitle(title: string | null): string {
  return (title ?? '').replaceAll(stages, '').replaceAll(/[\p{P}\p{S}\s]/gu, '');
}

/** What a file that was read is to the library. */
export type Standing =
  | { readonly kind: 'new' }
  /** The same bytes were read already, in this go. */
  | { readonly kind: 'twice' }
  /** `lost`: it is there already, but its text can't be read any more, and the file can put that right. */
  | { readonly kind: 'lost' | 'same' | 'binned' | 'earlier'; readonly other: LibraryDocument };

/** A file that was read: its digest, and what its text says of itself. */
export interface ReadFile {
  readonly sha256: string;
  readonly info: DocumentInfo;
}

/**
 * In the order of the files; `binned` are the documents that were removed and can be taken back, `lost` the ids of
 * those whose text can't be read.
 */
export function standingsOf(
  files: readonly ReadFile[],
  documents: readonly LibraryDocument[],
  binned: readonly LibraryDocument[],
  lost: ReadonlySet<string>,
): Standing[] {
  const lostDocuments = documents.filter(({ id }) => lost.has(id));
  const seen = new Set<string>();
  return files.map(({ sha256, info }): Standing => {
    const isTwice = seen.has(sha256);
    seen.add(sha256);
    const unreadable = findSameFile(sha256, lostDocuments);
    if (unreadable && !isTwice) return { kind: 'lost', other: unreadable };
    const same = unreadable ? null : findSameFile(sha256, documents);
    if (same) return { kind: 'same', other: same };
    if (isTwice) return { kind: 'twice' };
    const inBin = findSameFile(sha256, binned);
    if (inBin) return { kind: 'binned', other: inBin };
    const earlier = findEarlierVersion(info, documents);
    return earlier ? { kind: 'earlier', other: earlier } : { kind: 'new' };
  });
}

/** The shelf that a document goes to by itself: that of its meeting, else of its year. Null when it says neither. */
export function shelfOf(info: DocumentInfo): string | null {
  return info.meeting ?? (info.year === null ? null : `${info.year}年文件`);
}
