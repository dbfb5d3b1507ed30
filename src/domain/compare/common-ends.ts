/** Finds how much two wordings have in common at their beginning and end, up to the marks that part clauses. */

const partsClauses: ReadonlySet<string> = new Set(['，', '。', '；', '：', '、', '！', '？', '\n', '\t']);

/** Lengths that do not overlap in either; words are split alike on both sides of them. */
export function commonEnds(old: string, next: string): { readonly before: number; readonly after: number } {
  const most = Math.min(old.length, next.length);
  let before = 0;
  while (before < most && old[before] === next[before]) before += 1;
  if (before === most && old.length === next.length) return { before, after: 0 };
  while (before > 0 && !partsClauses.has(old[before - 1] ?? '')) before -= 1;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after] === next[next.length - 1 - after]) after += 1;
  while (after > 0 && !partsClauses.has(old[old.length - after] ?? '')) after -= 1;
  return { before, after };
}
