/** What the user decided of words that figures are named by: which indicator they mean, or that they mean none. */
import type { Figure } from './figure.ts';

export interface FigureJoin {
  /** The words as `joinedWords` has them: of every figure that is named so, in all documents. */
  readonly id: string;
  /** Null: they are no indicator's, whatever they look like. */
  readonly indicator: string | null;
  /** ISO 8601 with milliseconds, UTC. */
  readonly changed: string;
}

/** Without spaces and quotation marks, in which spellings of the same words differ. */
export function joinedWords(subject: string): string {
  return subject.replace(/[“”"\s]/gu, '');
}

/** In UTF-16 units: of a name that the user gives. */
export const longestIndicator = 60;

/** By id. */
export type FigureJoins = ReadonlyMap<string, FigureJoin>;

/** The figures as the user joined and parted them; those without a decision are the same values. */
export function applyJoins(figures: readonly Figure[], joins: FigureJoins): readonly Figure[] {
  if (joins.size === 0) return figures;
  return figures.map((figure) => {
    const join = joins.get(joinedWords(figure.subject));
    return join ? { ...figure, indicator: join.indicator, isDoubtful: false } : figure;
  });
}
