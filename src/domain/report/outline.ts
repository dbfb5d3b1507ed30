/** The outline as a flat list of titles with their levels. */
import { flattenOutline, type Report } from './report.ts';

export interface OutlineEntry {
  /** 0 is the document's own title, 1 the outermost heading. */
  readonly level: number;
  readonly title: string;
}

/** In reading order; a title or section that the source lacks is left out, for the text has none. */
export function listOutline(report: Report): OutlineEntry[] {
  return [
    ...(report.lines.some(({ role }) => role === 'title') ? [{ level: 0, title: report.title }] : []),
    ...flattenOutline(report.outline)
      .filter((section) => section.heading !== null)
      .map(({ level, title }) => ({ level, title })),
  ];
}
