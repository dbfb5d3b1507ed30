/** Derives the documents from a source and its arrangement; no character is typed, moved or changed. */
import type { Arrangement, Label } from './arrangement.ts';
import { type DraftReport, type DraftSection, draftReport, findPlace, slice } from './draft.ts';
import { annotateLines } from './marks.ts';
import { isItem, type Line, type Report, type ReportKind, type Section } from './report.ts';

/** What the library knows of a document, and its text need not say. */
export interface KnownDetails {
  readonly name: string;
  readonly meeting: string;
  readonly kind: ReportKind;
  readonly speaker: string | null;
}

export function deriveReports(
  source: string,
  arrangement: Arrangement,
  known: KnownDetails | null = null,
): Report[] {
  const drafts = arrangement.documents.map((document) => draftReport(source, document));
  const annotated = annotateLines(drafts, arrangement);
  const words = (label: Label | null) => label && slice(source, label);
  return drafts.map(({ document, ...draft }, index) => {
    const lines = annotated[index] ?? draft.lines;
    const title = lines.flatMap((line) => (line.role === 'title' ? [line.text] : [])).join('');
    return {
      id: document.id,
      meeting: known?.meeting ?? words(arrangement.meeting) ?? '',
      kind: known?.kind ?? document.kind,
      title: title || (known?.name ?? ''),
      name: known?.name ?? words(document.name) ?? title,
      speaker: known ? known.speaker : words(document.speaker),
      lines,
      outline: draft.outline.map((section) => freezeSection(section, source, lines, drafts)),
      characters: lines.reduce((sum, line) => sum + (isItem(line) ? countCharacters(line.text) : 0), 0),
    };
  });
}

/** The same text, called and counted as the library knows it now. */
export function withDetails(report: Report, known: KnownDetails): Report {
  const hasTitle = report.lines.some(({ role }) => role === 'title');
  return { ...report, ...known, title: hasTitle ? report.title : known.name };
}

function countCharacters(text: string): number {
  return /\s/.test(text) ? text.replaceAll(/\s/g, '').length : text.length;
}

function freezeSection(
  section: DraftSection,
  source: string,
  lines: readonly Line[],
  drafts: readonly DraftReport[],
): Section {
  const { lacking, ...rest } = section;
  const heading = section.heading === null ? undefined : lines[section.heading];
  return {
    ...rest,
    title: heading
      ? heading.text.slice(0, heading.runIn ?? undefined)
      : lacking
        ? slice(source, lacking)
        : '',
    knownFrom: lacking && findPlace(lacking, drafts),
    sections: section.sections.map((child) => freezeSection(child, source, lines, drafts)),
  };
}
