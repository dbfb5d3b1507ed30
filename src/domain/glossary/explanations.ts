/** Links the words of a document to the glossary or the notes at its end that explain them. */

import { type Line, type Report, sectionIdOf } from '../report/report.ts';
import { type ExplainedEntry, findGlossary, type Glossary } from './glossary.ts';
import { bracketMark } from './glossary-entry.ts';
import { findTerms, indexTerms } from './term-places.ts';

export interface Explanation {
  readonly term: string;
  /** Every reference to a numbered note; else the first place of the term in each section. In reading order. */
  readonly places: readonly ExplainedPlace[];
  /** Ids of the lines that explain it. */
  readonly lines: readonly string[];
  readonly text: string;
}

/** Part of one line. */
export interface ExplainedPlace {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

const reference = /[［[〔【]\^?\s*(\d{1,3})\s*[］\]〕】]|[①-⑳㉑-㉟㊱-㊿]/gu;

/** In the order of the glossary; what nothing in the text refers to is left out. */
export function findExplanations({ lines }: Report): Explanation[] {
  const glossary = findGlossary(lines);
  if (glossary === null) return [];
  const text = lines.filter(
    (line, index) => line.role !== 'title' && (index < glossary.first || index >= glossary.end),
  );
  const places = new Map<ExplainedEntry, ExplainedPlace[]>();
  for (const [entry, referring] of findReferences(text, glossary)) places.set(entry, referring);
  const others = glossary.entries.filter((entry) => !places.has(entry));
  for (const [entry, named] of findNamed(text, others)) places.set(entry, named);
  return glossary.entries.flatMap((entry): Explanation[] => {
    const own = places.get(entry);
    if (own === undefined) return [];
    return [
      {
        term: entry.term ?? entry.mark ?? '',
        places: own,
        lines: entry.lines.flatMap((index) => lines[index]?.id ?? []),
        text: entry.text,
      },
    ];
  });
}

/** A mark that two notes have refers to neither. */
function findReferences(text: readonly Line[], { entries }: Glossary): Map<ExplainedEntry, ExplainedPlace[]> {
  const byMark = new Map<string, ExplainedEntry | null>();
  for (const entry of entries) {
    if (entry.mark !== null) byMark.set(entry.mark, byMark.has(entry.mark) ? null : entry);
  }
  const places = new Map<ExplainedEntry, ExplainedPlace[]>();
  if (byMark.size === 0) return places;
  for (const { id, text: words } of text) {
    for (const { 0: found, 1: number, index: from } of words.matchAll(reference)) {
      const entry = byMark.get(number === undefined ? found : bracketMark(number)) ?? null;
      // At the beginning of a line it is the line's own number.
      if (entry === null || from === 0) continue;
      const own = places.get(entry) ?? [];
      own.push({ line: id, from, to: from + found.length });
      places.set(entry, own);
    }
  }
  // ① is also how lists are numbered: it refers to a note only where it stands once.
  for (const [entry, own] of places) {
    if (entry.mark !== null && !entry.mark.startsWith('［') && own.length > 1) places.delete(entry);
  }
  return places;
}

function findNamed(
  text: readonly Line[],
  entries: readonly ExplainedEntry[],
): Map<ExplainedEntry, ExplainedPlace[]> {
  const byName = new Map<string, ExplainedEntry>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) if (!byName.has(name)) byName.set(name, entry);
  }
  const terms = indexTerms([...byName.keys()]);
  const places = new Map<ExplainedEntry, ExplainedPlace[]>();
  const met = new Set<string>();
  for (const line of text) {
    const section = sectionIdOf(line) ?? '';
    const keyOf = (term: string) => `${section} ${term}`;
    for (const { term, from, to } of findTerms(line.text, terms, (each) => met.has(keyOf(each)))) {
      const entry = byName.get(term);
      const key = keyOf(term);
      if (!entry || met.has(key)) continue;
      met.add(key);
      const own = places.get(entry) ?? [];
      own.push({ line: line.id, from, to });
      places.set(entry, own);
    }
  }
  return places;
}

/** The term, and each of several that are explained together: 「“两重”“两新”」 */
function namesOf({ term }: ExplainedEntry): string[] {
  if (term === null) return [];
  const together = /^(?:“[^”]+”[、和及]?){2,}$/u.test(term) ? (term.match(/“[^”]+”/gu) ?? []) : [];
  return [term, ...together].filter((name) => name.replace(/[^\p{L}\p{N}]/gu, '').length >= 2);
}
