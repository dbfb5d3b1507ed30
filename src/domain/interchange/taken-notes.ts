/** Notes taken out of the app to be read on paper: chosen and ordered, grouped by document and section. */
import { indexLines, locateAnchor } from '../notes/anchor.ts';
import type { Bookmark, Colour, Note, Stance } from '../notes/note.ts';
import { quoteWithGaps } from '../notes/quote-with-gaps.ts';
import { citationOf, placeOf } from '../prepare/citation.ts';
import { flattenOutline, type Report, type Section, sectionIdOf } from '../report/report.ts';
import { statedNumber } from '../report/stated-number.ts';

export interface TakenNotes {
  readonly meeting: string;
  readonly documents: readonly TakenDocument[];
  /** How many were left out because what was carried from them to a later version is there. */
  readonly earlier: number;
  /** ISO 8601, UTC. */
  readonly exported: string;
}

/** What stands for the meeting where the documents are of several. */
export const severalMeetings = '各次会议';

export interface TakenDocument {
  readonly report: Report;
  /** Filtered and in reading order, as are the bookmarks. */
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

export type TakenEntry =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'bookmark'; readonly bookmark: Bookmark };

export interface TakenSection {
  /** Its place and title; null for lines outside all sections. */
  readonly heading: string | null;
  readonly entries: readonly TakenEntry[];
}

export const stanceNames: Readonly<Record<Stance, string>> = {
  agree: '赞同',
  watch: '关注',
  doubt: '疑问',
  suggest: '建议',
};

export const colourNames: Readonly<Record<Colour, string>> = {
  yellow: '黄色',
  green: '绿色',
  blue: '蓝色',
  pink: '粉色',
};

/** What is said under the title where carried notes are written once; null where there are none. */
export function sayEarlier({ earlier }: TakenNotes): string | null {
  return earlier === 0 ? null : `已带到后一版的 ${earlier} 条只写一次，写在最新的版本下`;
}

export function countTaken({ documents }: TakenNotes): {
  readonly notes: number;
  readonly bookmarks: number;
} {
  return {
    notes: documents.reduce((sum, document) => sum + document.notes.length, 0),
    bookmarks: documents.reduce((sum, document) => sum + document.bookmarks.length, 0),
  };
}

/** In reading order; a bookmark stands before the notes of its line, and what has no line here stands last. */
export function groupBySection({ report, notes, bookmarks }: TakenDocument): TakenSection[] {
  const lineIndex = indexLines(report);
  const sections = new Map(flattenOutline(report.outline).map((section) => [section.id, section]));
  const at = (line: string) => lineIndex.get(line) ?? report.lines.length;

  const placed: { readonly line: number; readonly entry: TakenEntry }[] = [];
  let next = 0;
  const takeBookmarks = (until: number) => {
    for (let bookmark = bookmarks[next]; bookmark && at(bookmark.line) <= until; bookmark = bookmarks[next]) {
      placed.push({ line: at(bookmark.line), entry: { kind: 'bookmark', bookmark } });
      next += 1;
    }
  };
  for (const note of notes) {
    const line = at(note.anchor.start.line);
    takeBookmarks(line);
    placed.push({ line, entry: { kind: 'note', note } });
  }
  takeBookmarks(report.lines.length);

  const groups: { heading: string | null; entries: TakenEntry[] }[] = [];
  for (const { line, entry } of placed) {
    const heading = headingOf(report, line, sections);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  return groups;
}

/** The quotation, with marks where the source lacks text inside it; as it was made where our text differs. */
export function quoteOf(report: Report, { anchor }: Note): string {
  const isPlaced = locateAnchor(report, anchor, indexLines(report)) !== null;
  return isPlaced ? quoteWithGaps(report, anchor) : anchor.quote.exact;
}

/** 「《…》第二部分第三节第2段」 of a note. */
export function citeNote(report: Report, { anchor }: Note): string {
  return citationOf(report, anchor.start.line, anchor.end.line);
}

/** The beginning of a bookmarked line, enough to know it by; it ends where a clause does, and never in a figure. */
export function openingWords(report: Report, { line }: Bookmark, longest: number): string {
  const text = report.lines.find(({ id }) => id === line)?.text ?? '';
  if (text.length <= longest) return text;
  const clauses = text.slice(0, longest + 1).replace(/[，。；、：！？][^，。；、：！？]*$/u, '');
  return `${clauses.length <= longest ? clauses : text.slice(0, longest).replace(/[\d.]+$/, '')}…`;
}

function headingOf(report: Report, line: number, sections: ReadonlyMap<string, Section>): string | null {
  const found = report.lines[line];
  if (!found) return '本文中没有原处';
  const section = sections.get(sectionIdOf(found) ?? '');
  if (!section) return null;
  // The place says the number that the title states.
  const words = section.title.slice(statedNumber(section.title)?.length ?? 0);
  return `${placeOf(report, section.id)}　${words}`;
}
