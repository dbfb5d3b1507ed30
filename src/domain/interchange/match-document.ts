/** Finds which document at hand a file of another program means: by what names the text itself, else by its title. */
import { textUrn } from '../report/text-urn.ts';
import type { DocumentHint } from './foreign-note.ts';
import type { VersionedReport } from './notes-file.ts';

/** Notes of equal hints are of one document. */
export function hintKey({ identifiers, title }: DocumentHint): string {
  return JSON.stringify([identifiers, title]);
}

/** The ids of the documents that may be meant: one is the one; none or several, and the user is asked. */
export function matchDocument(hint: DocumentHint, documents: readonly VersionedReport[]): readonly string[] {
  const named = documents.filter(
    ({ report, version }) =>
      hint.identifiers.includes(textUrn(version)) || hint.identifiers.includes(report.id),
  );
  if (named.length > 0) return named.map(({ report }) => report.id);
  const title = plainTitle(hint.title ?? '');
  if (title === '') return [];
  return documents
    .filter(({ report }) => [report.title, report.name].some((own) => plainTitle(own) === title))
    .map(({ report }) => report.id);
}

/** Without white space, 《 》, the ending of a file, and what tells upper from lower case. */
export function plainTitle(title: string): string {
  return title
    .replace(/\.[a-z\d]{2,5}$/i, '')
    .replace(/[\s《》〈〉]/g, '')
    .toLowerCase();
}
