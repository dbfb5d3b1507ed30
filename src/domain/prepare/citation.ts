/** Says a place in a document the way that it is said aloud in a meeting. */
import type { PlainReport, Section } from '../report/report.ts';
import { saySections } from './say-section.ts';

const namedLines: ReadonlyMap<string, string> = new Map([
  ['title', '标题'],
  ['caption', '题注'],
]);

/**
 * 「《政府工作报告（摘要）》第二部分第三节第2段」 from the line or section `2.3.2`, or a range of lines when
 * `last` is another.
 */
export function citationOf(report: PlainReport, first: string, last: string = first): string {
  return `${bookTitle(report.name)}${placeOf(report, first, last)}`;
}

/** The same without the document's name. */
export function placeOf(report: PlainReport, first: string, last: string = first): string {
  const start = readId(report, first);
  const end = readId(report, last);
  if (first === last) return `${sayHeading(start)}${start.item === null ? '' : `第${start.item}段`}`;
  if (start.item !== null && end.item !== null && sayHeading(start) === sayHeading(end)) {
    return `${sayHeading(start)}第${start.item}—${end.item}段`;
  }
  return `从${sayEnd(start)}到${sayEnd(end)}`;
}

/** The bare number: `2.3.2`, or `2.3.1—2.3.2` for a range. */
export function shortPlace(first: string, last: string = first): string {
  return first === last ? sayName(first) : `${sayName(first)}—${sayName(last)}`;
}

/**
 * 「“…”（《…》第二部分第三节第2段）」. Marks of quotation within it change their kind, as GB/T 15834 (4.8.3)
 * has it: “ ” stand outside, ‘ ’ within.
 */
export function copyWithCitation(quote: string, citation: string): string {
  return `“${withinQuotation(quote.trim())}”（${citation}）`;
}

/** What stands between “ and ”: its own marks of quotation change their kind. */
export function withinQuotation(quote: string): string {
  const swapped: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
  return quote.replace(/[“”‘’]/g, (mark) => swapped[mark] ?? mark);
}

/** In 《 》; a title within a title stands in 〈 〉 (GB/T 15834, 4.15.3). */
export function bookTitle(name: string): string {
  return `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

interface ReadId {
  /** The section as it is said; empty where the line is in none. */
  readonly section: string;
  /** Null for a heading, the title or the caption. */
  readonly item: number | null;
  /** What a line is called that has no number. */
  readonly name: string | null;
}

function readId(report: PlainReport, id: string): ReadId {
  const name = /^\d+(\.\d+)*$/.test(id) ? null : sayName(id);
  if (name !== null) return { section: '', item: null, name };
  const numbers = id.split('.').map(Number);
  const isHeading = isSection(report.outline, id);
  const item = isHeading ? null : (numbers.pop() ?? null);
  // A place before the first subsection has 0 for it.
  const section = saySections(
    report,
    numbers.filter((number) => number > 0),
  );
  return { section, item, name: null };
}

/** `caption-2` is one more of the kind. */
function sayName(id: string): string {
  return namedLines.get(id.replace(/-\d+$/, '')) ?? id;
}

/** Walks down only the sections that the id runs through. */
function isSection(outline: readonly Section[], id: string): boolean {
  const around = outline.find((section) => id === section.id || id.startsWith(`${section.id}.`));
  return around !== undefined && (around.id === id || isSection(around.sections, id));
}

function sayHeading({ section, name }: ReadId): string {
  return name ?? section;
}

function sayEnd(place: ReadId): string {
  if (place.name !== null) return place.name;
  return `${sayHeading(place)}${place.item === null ? '标题' : `第${place.item}段`}`;
}
