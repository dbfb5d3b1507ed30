/** The beginning of the list, which is drawn before the rest of it. */
import type { Group } from './rows.ts';

/** The groups up to so many rows; the same object where that is all of them. */
export function firstRows(groups: readonly Group[], count: number): readonly Group[] {
  let left = count;
  const kept: Group[] = [];
  for (const group of groups) {
    const parts: Group['parts'][number][] = [];
    for (const part of group.parts) {
      if (left <= 0) break;
      parts.push(part.rows.length <= left ? part : { ...part, rows: part.rows.slice(0, left) });
      left -= part.rows.length;
    }
    if (parts.length > 0) kept.push(isWhole(parts, group.parts) ? group : { ...group, parts });
  }
  return isWhole(kept, groups) ? groups : kept;
}

function isWhole<Part>(kept: readonly Part[], all: readonly Part[]): boolean {
  return kept.length === all.length && kept.at(-1) === all.at(-1);
}
