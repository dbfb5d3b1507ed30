/** What the two compared documents are called, so that they can be told apart. */
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import type { ComparedName } from '../compare/CompareBar.tsx';
import { fileNameOf } from '../exchange/file-name.ts';
import type { Translate } from '../i18n/index.ts';

export interface ComparedNames {
  readonly old: ComparedName;
  readonly next: ComparedName;
}

export function nameCompared(old: ShelfEntry, next: ShelfEntry, t: Translate): ComparedNames {
  const [oldFacts, nextFacts] = [factsOf(old, t), factsOf(next, t)];
  const isAlike = old.title === next.title && oldFacts.join() === nextFacts.join();
  const nameOf = (entry: ShelfEntry, facts: readonly string[]): ComparedName => ({
    id: entry.id,
    title: entry.title,
    facts: isAlike && entry.document ? [...facts, entry.document.file.name] : facts,
  });
  return { old: nameOf(old, oldFacts), next: nameOf(next, nextFacts) };
}

/** Of the title there is room for so much in a file's name. */
const longestTitle = 24;

/** 「对照：2025年政府工作报告 — 2026年政府工作报告」 */
export function fileNameOfComparison(old: ShelfEntry, next: ShelfEntry, t: Translate): string {
  return fileNameOf(t('compare.fileName', { old: shortName(old, t), next: shortName(next, t) }));
}

function shortName(entry: ShelfEntry, t: Translate): string {
  const title = entry.title.slice(0, longestTitle);
  return [...factsOf(entry, t), title].join('');
}

/** Place and year, where the title does not say them. */
function factsOf({ title, place, year }: ShelfEntry, t: Translate): readonly string[] {
  return [
    place !== null && !title.includes(place) ? place : null,
    year !== null && !title.includes(`${year}`) ? t('shelf.year', { year }) : null,
  ].filter((fact) => fact !== null);
}
