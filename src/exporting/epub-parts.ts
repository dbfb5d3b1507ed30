/** The files that a report's text is cut into: one for what stands before the first part, one for each part. */
import type { Report, Section } from '../domain/report/report.ts';
import { elementId, printLines, printSection } from './epub-text.ts';

export interface EpubPart {
  readonly file: string;
  readonly title: string;
  /** The content of its `body`. */
  readonly body: string;
  /** Null of what stands before the first. */
  readonly section: Section | null;
}

export function cutIntoParts(report: Report): EpubPart[] {
  const [first] = report.outline;
  const before = report.lines.slice(0, first ? (first.heading ?? first.first) : report.lines.length);
  const front: EpubPart = {
    file: 'front.xhtml',
    title: report.name,
    body: printLines(before),
    section: null,
  };
  const parts = report.outline.map(
    (section): EpubPart => ({
      file: `part-${section.id}.xhtml`,
      title: section.title,
      body: printSection(report, section),
      section,
    }),
  );
  return before.length > 0 || parts.length === 0 ? [front, ...parts] : parts;
}

/** The address of a section's beginning, within the file of its part. */
export function fragmentOf(report: Report, section: Section): string {
  const line = section.heading === null ? undefined : report.lines[section.heading];
  return elementId(line?.id ?? section.id);
}
