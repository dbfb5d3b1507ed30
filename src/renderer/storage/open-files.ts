/** Makes of a document's files the document: checked and proven. */
import type { LibraryDocument } from '../../domain/library/document.ts';
import { detailsOf } from '../../domain/library/known-details.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type Bundle, type BundleFailure, openBundle } from '../../importing/bundle.ts';

export interface OpenedFiles {
  readonly bundle: Bundle;
  readonly report: Report;
}

/** The bytes are those of the digests that the document names. */
export function openFiles(
  document: LibraryDocument,
  text: Uint8Array,
  arrangement: Uint8Array,
): Result<OpenedFiles, BundleFailure> {
  const bundle = openBundle(text, document.text, new TextDecoder().decode(arrangement), detailsOf(document));
  if (!bundle.ok) return bundle;
  const report = bundle.value.reports.find(({ id }) => id === document.id);
  if (!report) return failure({ code: 'not-arrangement', path: 'documents' });
  return success({ bundle: bundle.value, report });
}
