/** What is held in memory laid over what is stored: the rows as the user left them. */

/** In `held` null is a deletion. */
export function overlay<Row extends { readonly id: string }>(
  stored: readonly Row[],
  held: ReadonlyMap<string, Row | null>,
): readonly Row[] {
  if (held.size === 0) return stored;
  return [...stored.filter((row) => !held.has(row.id)), ...[...held.values()].filter((row) => row !== null)];
}
