/** Derives the documents from a source and its arrangement; no character is typed, moved or changed. */
import type { Arrangement } from './arrangement.ts';
import { type DraftReport, type DraftSection, draftReport, findPlace, slice } from './draft.ts';
import { annotateLines } from './marks.ts';
import { isItem, type Report, type Section } from './report.ts';

export function deriveReports(source: string, arrangement: Arrangement): Report[] {
  const drafts = arrangement.documents.map((document) => draftReport(source, document));
  const annotated = annotateLines(drafts, arrangement);
  return drafts.map((draft, index) => {
    const lines = annotated[index] ?? draft.lines;
    return {
      id: draft.document.id,
      meeting: slice(source, arrangement.meeting),
      kind: draft.document.kind,
      title: slice(source, draft.document.title),
      name: slice(source, draft.document.name),
      speaker: draft.document.speaker && slice(source, draft.document.speaker),
      lines,
      outline: draft.outline.map((section) => freezeSection(section, source, drafts)),
      characters: lines.reduce((sum, line) => sum + (isItem(line) ? countCharacters(line.text) : 0), 0),
    };
  });
}

function countCharacters(text: string): number {
  return /\s/.test(text) ? text.replaceAll(/\s/g, '').length : text.length;
}

function freezeSection(section: DraftSection, source: string, drafts: readonly DraftReport[]): Section {
  const { title, ...rest } = section;
  return {
    ...rest,
    title: slice(source, title),
    knownFrom: section.heading === null ? findPlace(title, drafts) : null,
    sections: section.sections.map((child) => freezeSection(child, source, drafts)),
  };
}
