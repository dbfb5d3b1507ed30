/** Which sections a contents tree shows: those around the one that is read, or those whose titles have the words asked for. */
import { findWords, foldWords } from '../search/find.ts';
import { foldText, type Match, sourceRange } from '../search/folded-text.ts';
import { type Folding, plainFolding } from '../search/folding.ts';
import { PinyinFinder, pinyinOf, type Readings } from '../search/pinyin.ts';
import type { Section } from './report.ts';

/** Trees of more entries show branches only when they are opened. */
export const largestOpenTree = 40;
/** A list of no more entries is seen at a glance. */
export const largestUnfilteredTree = 10;

/** As searching has them; without, only what needs no table is folded, and letters are letters. */
export interface TitleTables {
  readonly folding: Folding;
  readonly readings: () => Readings;
}

export interface MatchingTitles {
  /** Ids of the sections with such a title, with the places of the words in it. */
  readonly hits: ReadonlyMap<string, readonly Match[]>;
  /** Ids of these, and of those around them. */
  readonly shown: ReadonlySet<string>;
}

/** Null when nothing is asked for. Letters are read as pinyin only when no title has them as letters. */
export function matchTitles(
  outline: readonly Section[],
  query: string,
  tables: TitleTables | null = null,
): MatchingTitles | null {
  const folding = tables?.folding ?? plainFolding();
  const words = foldWords(query, folding);
  if (words === '') return null;
  const asLetters = find(outline, folding, (title, tell) => findWords(title, words, tell));
  const pinyin = asLetters.hits.size === 0 && tables ? pinyinOf(query.trim()) : null;
  if (pinyin === null || !tables) return asLetters;
  const finder = new PinyinFinder(foldWords(pinyin, folding), tables.readings());
  return find(outline, folding, (title, tell) => finder.find(title, tell));
}

type Find = (folded: string, tell: (from: number, to: number) => void) => void;

function find(outline: readonly Section[], folding: Folding, findIn: Find): MatchingTitles {
  const hits = new Map<string, readonly Match[]>();
  const shown = new Set<string>();
  const visit = (section: Section): boolean => {
    const folded = foldText(section.title, folding);
    const matches: Match[] = [];
    findIn(folded.text, (from, to) => matches.push(sourceRange(folded, from, to)));
    if (matches.length > 0) hits.set(section.id, matches);
    const isAround = section.sections.map(visit).includes(true);
    if (isAround || matches.length > 0) shown.add(section.id);
    return isAround || matches.length > 0;
  };
  outline.forEach(visit);
  return { hits, shown };
}

/** Whether a section is another one or contains it; both by their ids. */
export function holdsSection(around: string, section: string | null): boolean {
  return section !== null && (section === around || section.startsWith(`${around}.`));
}
