/** What a document is: lines in reading order, each with a stable id, and the outline that nests them. */
import { statedNumber } from './stated-number.ts';

export const reportKinds = [
  'work-report',
  'plan-explanation',
  'news',
  /** 国民经济和社会发展计划 */
  'annual-plan',
  'budget',
  'standing-committee',
  'court',
  'procuratorate',
  /** 五年规划纲要 */
  'five-year-plan',
  'other',
] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface Report {
  readonly id: string;
  /** The meeting it belongs to. */
  readonly meeting: string;
  readonly kind: ReportKind;
  /** The whole title line. */
  readonly title: string;
  /** What it is called in the interface: a part of the title. */
  readonly name: string;
  readonly speaker: string | null;
  readonly lines: readonly Line[];
  readonly outline: readonly Section[];
  /** Length of the items' text without white space, in UTF-16 units. */
  readonly characters: number;
}

/** A report without what only drawing it needs. */
export interface PlainReport extends Omit<Report, 'lines'> {
  readonly lines: readonly PlainLine[];
}

export type PlainLine = Pick<Line, 'id' | 'role' | 'text' | 'start' | 'runIn'>;

export type LineRole = 'title' | 'caption' | 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'image';

/** The text of an image that has no description. */
export const namelessImage = '图';

/** One line of the shown text: the title, a heading, or a numbered item. The cells of a table's row are parted by tabs. */
export interface Line {
  /** An item's number (`2.2.1`), a heading's section number (`2.2`), or `title`, `caption`, `caption-2`… */
  readonly id: string;
  readonly role: LineRole;
  /** The text as shown; everything that is counted or quoted counts in this. */
  readonly text: string;
  /** The same text as Markdown; null where it is plain. */
  readonly markdown: string | null;
  /** Offset of the line in the document's shown text, in UTF-16 units. */
  readonly start: number;
  /** True when it goes on in the paragraph of the line before it. */
  readonly continues: boolean;
  /** How many of its first characters are the title of the section that it opens; null where it opens none. */
  readonly runIn: number | null;
  readonly marks: readonly Mark[];
  /** Where the text stands in the source, in order. */
  readonly spans: readonly Span[];
}

/** A half-open range, in UTF-16 units of the source. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something to know about a place in a line; never a part of its text. `from` and `to` are offsets in the line. */
export type Mark =
  /** The source lacks text here. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }
  /** Two ranges of the source were put together here. */
  | { readonly kind: 'join'; readonly from: number; readonly to: number }
  /** Words that look misrecognised, with the likely reading. */
  | { readonly kind: 'misprint'; readonly from: number; readonly to: number; readonly reading: string }
  /** A heading whose place among its siblings is inferred. */
  | { readonly kind: 'order'; readonly from: number; readonly to: number }
  /** Words that stand in the source a second time, at another item. */
  | { readonly kind: 'duplicate'; readonly from: number; readonly to: number; readonly other: string };

export interface Section {
  /** `2` for a part, `2.2` for a section of it. */
  readonly id: string;
  /** As the document has it, 1 the outermost; where it skips one, more than the depth at which the section stands. */
  readonly level: number;
  readonly title: string;
  /** The line that has its title: a heading, or its own first line. Null where the source lacks the section: its place is kept and says so. */
  readonly heading: number | null;
  /** How a section that the source lacks is known: the report and item that name it. */
  readonly knownFrom: { readonly report: string; readonly line: string } | null;
  /** True when its place among its siblings is inferred, not stated. */
  readonly isOrderInferred: boolean;
  /** Its own lines, without its subsections: indices into `lines`, half-open. */
  readonly first: number;
  readonly end: number;
  readonly sections: readonly Section[];
}

const itemRoles: ReadonlySet<LineRole> = new Set(['paragraph', 'list-item', 'table-row', 'image']);

export function isItem(line: Pick<Line, 'role'>): boolean {
  return itemRoles.has(line.role);
}

/** False for one whose title runs into its first paragraph, and for one that the source lacks. */
export function hasHeadingLine(section: Section): boolean {
  return section.heading !== null && section.heading < section.first;
}

/** Lines in order: the rows of one table together, every other line alone. */
export function groupRows(lines: readonly Line[]): [Line, ...Line[]][] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && line.role === 'table-row' && group[0].role === 'table-row') group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The shown text: one line each, every line ended by `\n`. */
export function shownText(report: Report): string {
  return report.lines.map((line) => `${line.text}\n`).join('');
}

/** Sections in reading order, each before its subsections. */
export function flattenOutline(outline: readonly Section[]): Section[] {
  return outline.flatMap((section) => [section, ...flattenOutline(section.sections)]);
}

/** Shorter ones are words of one title with a space between them. */
const shortestHalf = 6;

/**
 * A heading of two halves (「聚力扩大有效需求 在增强发展韧性上激发新活力」) as title and subtitle. The space after a
 * number (「第一篇　…」) parts nothing.
 */
export function splitTitle(title: string): { readonly main: string; readonly rest: string | null } {
  const begins = statedNumber(title)?.length ?? 0;
  const space = title.slice(begins).search(/\s/) + begins;
  const rest = title.slice(space).trim();
  return space - begins < shortestHalf || rest.length < shortestHalf
    ? { main: title, rest: null }
    : { main: title.slice(0, space), rest };
}

/** Section id of a line: the number without its last part (`2.2.1` → `2.2`, `2.0.1` → `2`), or null outside all. */
export function sectionIdOf(line: Pick<Line, 'id' | 'role'>): string | null {
  if (line.role === 'heading') return line.id;
  if (!isItem(line)) return null;
  const numbers = line.id.split('.').slice(0, -1);
  while (numbers.at(-1) === '0') numbers.pop();
  return numbers.length === 0 ? null : numbers.join('.');
}

/** By section id, the id of the line that has its title; a section that the source lacks has none. */
export function indexHeadings({ lines, outline }: PlainReport): Map<string, string> {
  return new Map(
    flattenOutline(outline).flatMap(({ id, heading }) => {
      const line = heading === null ? undefined : lines[heading];
      return line ? [[id, line.id]] : [];
    }),
  );
}

/** A length as people say it: to the nearest hundred, below a thousand to the nearest ten. */
export function roundCharacters(count: number): number {
  const unit = count >= 1000 ? 100 : 10;
  return Math.round(count / unit) * unit;
}

/** `12,345`: as both languages of the interface write it, without waking up the locale's data. */
export function groupDigits(whole: number): string {
  return `${whole}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Minutes that silent reading takes, at 300 characters a minute; at least 1. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / 300));
}
