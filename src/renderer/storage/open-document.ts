/** Opens a document of the library: its text and arrangement from the files, checked and proven anew each time. */
import { plainTitle } from '../../domain/interchange/match-document.ts';
import { type LibraryDocument, titleOf } from '../../domain/library/document.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { Bundle, BundleFailure } from '../../importing/bundle.ts';
import { getHoldings } from './changes.ts';
import { database } from './database.ts';
import { type DocumentFileRead, readDocumentFile } from './document-files.ts';
import { openFiles } from './open-files.ts';

export interface OpenedDocument {
  readonly document: LibraryDocument;
  readonly bundle: Bundle;
  readonly report: Report;
}

export type DocumentFailure =
  | BundleFailure
  /** There is no such document. */
  | { readonly code: 'unknown' }
  /** One of its files can't be had, and why. */
  | {
      readonly code: 'file';
      readonly file: 'text' | 'arrangement';
      readonly reason: Exclude<DocumentFileRead['state'], 'read'>;
    };

export async function openDocument(id: string): Promise<Result<OpenedDocument, DocumentFailure>> {
  const held = getHoldings().documents.get(id);
  const document = held === undefined ? await database.documents.get(id).catch(() => undefined) : held;
  if (!document) return failure({ code: 'unknown' });
  const [text, arrangement] = await Promise.all([
    readDocumentFile(document.text),
    readDocumentFile(document.arrangement),
  ]);
  if (text.state !== 'read') return failure({ code: 'file', file: 'text', reason: text.state });
  if (arrangement.state !== 'read') {
    return failure({ code: 'file', file: 'arrangement', reason: arrangement.state });
  }
  const opened = openFiles(document, text.bytes, arrangement.bytes);
  return opened.ok ? success({ document, ...opened.value }) : opened;
}

/** Whether it may go by itself; of any other failure the document can be added again. */
export function isPassing(failure: DocumentFailure): boolean {
  return failure.code === 'file' && (failure.reason === 'denied' || failure.reason === 'unreachable');
}

/** The ids of those whose text can't be had any more as it was, and that can be added again. Opens each of them. */
export async function lostDocuments(
  documents: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const opened = await Promise.all(documents.map(({ id }) => openDocument(id)));
  return new Set(
    documents.flatMap(({ id }, at) => {
      const result = opened[at];
      const isLost = result?.ok === false && result.error.code !== 'unknown' && !isPassing(result.error);
      return isLost ? [id] : [];
    }),
  );
}

/**
 * With the reports of those documents of the library that something was made of, as far as they can be opened. Where
 * nothing is at hand no document is opened, and none of the library either.
 */
export async function addReportsOf(
  made: readonly { readonly report: string }[],
  atHand: readonly Report[],
): Promise<readonly Report[]> {
  if (atHand.length === 0) return atHand;
  const known = new Set(atHand.map(({ id }) => id));
  const others = [...new Set(made.map(({ report }) => report))].filter((id) => !known.has(id));
  const opened = await Promise.all(others.map(openDocument));
  return [...atHand, ...opened.flatMap((result) => (result.ok ? [result.value.report] : []))];
}

/** The reports of the documents of the library that are called like one of these, as far as they can be opened. */
export async function openReportsCalled(titles: ReadonlySet<string>): Promise<readonly Report[]> {
  const documents = await database.documents.toArray().catch(() => []);
  const plain = new Set([...titles].map(plainTitle));
  const called = documents.filter((document) => plain.has(plainTitle(titleOf(document))));
  const opened = await Promise.all(called.map(({ id }) => openDocument(id)));
  return opened.flatMap((result) => (result.ok ? [result.value.report] : []));
}
