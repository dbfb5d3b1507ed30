/** Recognises a file that the library has already, and a text that looks like the next version of one. */
import type { DocumentInfo } from '../structure/structure.ts';
import type { LibraryDocument } from './document.ts';

/** The document whose file has the same bytes; null when there is none. */
export function findSameFile(sha256: string, documents: readonly LibraryDocument[]): LibraryDocument | null {
  return documents.find((document) => document.file.sha256 === sha256) ?? null;
}

/**
 * The latest document of the same kind, place and year with the same title but for words of its stage (草案, 修订稿…)
 * and marks: likely an earlier version. Null when there is none.
 */
export function findEarlierVersion(
  info: DocumentInfo,
  documents: readonly LibraryDocument[],
): LibraryDocument | null {
  const title = bareTitle(info.title);
  if (title === '') return null;
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

/** The shelf that a document goes to by itself: that of its meeting, else of its year. Null when it says neither. */
export function shelfOf(info: DocumentInfo): string | null {
  return info.meeting ?? (info.year === null ? null : `${info.year}年文件`);
}
