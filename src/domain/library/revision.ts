/** Recognises a file that the library has already, and a text that looks like the next version of one. */

import type { Report } from '../report/report.ts';
import type { DocumentInfo } from '../structure/structure.ts';
import { type LibraryDocument, titleOf } from './document.ts';
import { stages } from './stage.ts';

/** The document whose file has the same bytes; null when there is none. */
export function findSameFile(sha256: string, documents: readonly LibraryDocument[]): LibraryDocument | null {
  return documents.find((document) => document.file.sha256 === sha256) ?? null;
}

/** What may be revised: a document of the library, or one that came with the app, of which place and year are not known. */
export interface Revisable {
  readonly id: string;
  readonly title: string;
  readonly info: Pick<DocumentInfo, 'title' | 'kind' | 'place' | 'year' | 'meeting'>;
  /** ISO 8601, UTC; null for what came with the app. */
  readonly added: string | null;
}

/**
 * The latest document of the same kind and occasion with the same title but for words of its stage (草案, 修订稿…), its
 * own place and year, and marks: likely an earlier version. Null when there is none, and where the occasion is not known.
 */
export function findEarlierVersion(info: DocumentInfo, known: readonly Revisable[]): Revisable | null {
  const title = bareTitle(info);
  if (title === '') return null;
  const alike = known.filter(
    ({ info: other }) =>
      other.kind === info.kind && isOfOneOccasion(other, info) && bareTitle(other) === title,
  );
  return alike.toSorted((a, b) => ((a.added ?? '') < (b.added ?? '') ? 1 : -1))[0] ?? null;
}

/** Of one place and year, or of one meeting. */
function isOfOneOccasion(one: Revisable['info'], other: Revisable['info']): boolean {
  const isHere =
    one.place !== null && one.year !== null && one.place === other.place && one.year === other.year;
  return isHere || (one.place === null && one.meeting !== null && one.meeting === other.meeting);
}

const stageWords = new RegExp([...stages, '摘要'].join('|'), 'g');

/** One publisher writes 政府工作报告, the other 2026年浙江省政府工作报告. */
function bareTitle({ title, place, year }: Revisable['info']): string {
  const own = [place, year === null ? null : `${year}年`].filter((words) => words !== null);
  const bare = (title ?? '').replaceAll(stageWords, '').replaceAll(/[\p{P}\p{S}\s]/gu, '');
  return own.reduce((words, each) => words.replaceAll(each, ''), bare);
}

export function revisableDocument(document: LibraryDocument): Revisable {
  const { id, info, added } = document;
  return { id, title: titleOf(document), info, added };
}

export function revisableReport({ id, title, kind, meeting }: Report): Revisable {
  return { id, title, info: { title, kind, meeting, place: null, year: null }, added: null };
}

/** What a file that was read is to the library. */
export type Standing =
  | { readonly kind: 'new' }
  /** The same bytes were read already, in this go. */
  | { readonly kind: 'twice' }
  /** `lost`: it is there already, but its text can't be read any more, and the file can put that right. */
  | { readonly kind: 'lost' | 'same' | 'binned'; readonly other: LibraryDocument }
  /** It looks like the next version of that one. */
  | { readonly kind: 'earlier'; readonly other: Revisable };

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
  /** Those that came with the app. */
  bundled: readonly Report[],
): Standing[] {
  const revisable = [...documents.map(revisableDocument), ...bundled.map(revisableReport)];
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
    const earlier = findEarlierVersion(info, revisable);
    return earlier ? { kind: 'earlier', other: earlier } : { kind: 'new' };
  });
}

/** The shelf that a document goes to by itself: that of its meeting, else of its year. Null when it says neither. */
export function shelfOf(info: DocumentInfo): string | null {
  return info.meeting ?? (info.year === null ? null : `${info.year}年文件`);
}
