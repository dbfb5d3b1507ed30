/** Which sections a contents tree shows: those around the one that is read, or those whose titles have the words asked for. */
import { foldWords } from '../search/find.ts';
import type { Section } from './report.ts';

/** Trees of more entries show branches only when they are opened, and can be filtered. */
export const largestOpenTree = 40;

/** Ids of the sections with such a title, and of those around them; null when nothing is asked for. */
export function matchTitles(outline: readonly Section[], query: string): ReadonlySet<string> | null {
  const words = foldWords(query);
  if (words === '') return null;
  const matching = new Set<string>();
  const visit = (section: Section): boolean => {
    const isAround = section.sections.map(visit).includes(true);
    const isMatch = foldWords(section.title).includes(words);
    if (isAround || isMatch) matching.add(section.id);
    return isAround || isMatch;
  };
  outline.forEach(visit);
  return matching;
}

/** Whether a section is another one or contains it; both by their ids. */
export function holdsSection(around: string, section: string | null): boolean {
  return section !== null && (section === around || section.startsWith(`${around}.`));
}
