/** Finds the clauses that two wordings of a line have in common. */
import { heaviestOrder } from '../sequence/heaviest-order.ts';

export interface CommonClause {
  readonly text: string;
  /** Where it begins in each. */
  readonly old: number;
  readonly next: number;
}

const clause = /[^，。；：！？\n\t]*[，。；：！？\n\t]?/gu;

/** Those that either has once, in the order of both. */
export function commonClauses(old: string, next: string): CommonClause[] {
  const newClauses = onlyClauses(next);
  const pairs = [...onlyClauses(old)].flatMap(([text, clause]) => {
    const other = newClauses.get(text);
    if (!clause || !other) return [];
    return [
      { old: clause.order, next: other.order, weight: text.length, text, places: [clause.at, other.at] },
    ];
  });
  return heaviestOrder(pairs).map(({ text, places: [at = 0, newAt = 0] }) => ({
    text,
    old: at,
    next: newAt,
  }));
}

/** By its words, where a clause stands; null where it stands twice. */
function onlyClauses(line: string): Map<string, { readonly at: number; readonly order: number } | null> {
  const clauses = new Map<string, { at: number; order: number } | null>();
  for (const { 0: text, index } of line.matchAll(clause)) {
    if (text.length > 1) clauses.set(text, clauses.has(text) ? null : { at: index, order: clauses.size });
  }
  return clauses;
}
