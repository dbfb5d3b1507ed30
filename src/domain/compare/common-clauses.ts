/** Finds the clauses that two wordings of a line have in common. */
import { heaviestOrder } from './heaviest-order.ts';

export interface CommonClause {
  readonly text: string;
  /** Where it begins in each. */
  readonly old: number;
  readonly next: number;
}

const clause = /[^，。；：！？\n\t]*[，。；：！？\n\t]?/gu;

/** Those that either has once, in the order of both. */
export function commonClauses(old: string, next: string): CommonClause[] {
  const oldPlaces = placesOfOnly(old);
  const newPlaces = placesOfOnly(next);
  const pairs = [...oldPlaces].flatMap(([text, place]) => {
    const other = newPlaces.get(text) ?? -1;
    return place < 0 || other < 0 ? [] : [{ text, old: place, next: other, weight: text.length }];
  });
  return heaviestOrder(pairs, next.length);
}

function placesOfOnly(line: string): Map<string, number> {
  const places = new Map<string, number>();
  for (const { 0: text, index } of line.matchAll(clause)) {
    if (text.length > 1) places.set(text, places.has(text) ? -1 : index);
  }
  return places;
}
