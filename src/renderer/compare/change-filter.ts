/** Which of the changes are listed, counted and gone through. */
import type { Change } from '../../domain/compare/comparison.ts';

export const changeKinds = ['changed', 'added', 'removed', 'moved'] as const;
export type ChangeKind = Change['kind'];

export interface ChangeFilter {
  /** Null keeps all kinds. */
  readonly kind: ChangeKind | null;
  readonly isNumberOnly: boolean;
}

export const keepAllChanges: ChangeFilter = { kind: null, isNumberOnly: false };

export function keepsChange({ kind, isNumberOnly }: ChangeFilter, change: Change): boolean {
  return (kind === null || change.kind === kind) && (!isNumberOnly || change.isNumber);
}

/** Indices of the changes that the filter keeps, in order. */
export function filterChanges(changes: readonly Change[], filter: ChangeFilter): readonly number[] {
  return changes.flatMap((change, index) => (keepsChange(filter, change) ? [index] : []));
}

/** How many of each kind there are, of those with a number when only they are looked at; `null` counts all. */
export function countKinds(
  changes: readonly Change[],
  isNumberOnly: boolean,
): ReadonlyMap<ChangeKind | null, number> {
  const kept = isNumberOnly ? changes.filter(({ isNumber }) => isNumber) : changes;
  return new Map([
    [null, kept.length],
    ...changeKinds.map((kind) => [kind, kept.filter((change) => change.kind === kind).length] as const),
  ]);
}

/** The kept change after or before a row; null when there is none. `from` is the current change, if there is one. */
export function stepChange(
  kept: readonly number[],
  changes: readonly Change[],
  from: { readonly change: number | null; readonly row: number },
  step: 1 | -1,
): number | null {
  const { change, row } = from;
  const isAfter = (index: number) => (change === null ? (changes[index]?.row ?? 0) >= row : index > change);
  const isBefore = (index: number) => (change === null ? (changes[index]?.row ?? 0) < row : index < change);
  return (step === 1 ? kept.find(isAfter) : kept.findLast(isBefore)) ?? null;
}
