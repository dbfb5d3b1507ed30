/** What is known of a document, as the head of a Markdown file. */
import type { DocumentInfo } from '../structure/structure.ts';
import { printMarkdown } from './print-markdown.ts';
import type { Report } from './report.ts';

export interface DocumentOrigin {
  readonly info: DocumentInfo;
  /** The file that it was made from. */
  readonly source: { readonly name: string; readonly sha256: string };
}

/** YAML, in which a string of JSON says the same (YAML 1.2, section 1.2); what is not known is left out. */
export function printFrontMatter({ info, source }: DocumentOrigin): string {
  const { title, kind, place, year, meeting, occasion, date, speaker } = info;
  const entries = Object.entries({
    title,
    kind,
    place,
    year,
    meeting,
    occasion,
    date,
    speaker,
    source: source.name,
    sha256: source.sha256,
  });
  const lines = entries.flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${JSON.stringify(value)}\n`],
  );
  return `---\n${lines.join('')}---\n`;
}

export function printMarkdownFile(report: Report, origin: DocumentOrigin): string {
  return `${printFrontMatter(origin)}\n${printMarkdown(report)}`;
}

/** Of a document that the library has no record of: what it says itself. */
export function infoOfReport({ title, kind, meeting, speaker }: Report): DocumentInfo {
  return { title, kind, meeting, speaker, place: null, year: null, occasion: null, date: null };
}
