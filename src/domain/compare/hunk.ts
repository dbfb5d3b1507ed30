/** A step of a comparison of words: what stays the same, and then what stands in the place of what. */

export interface Hunk {
  readonly same: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** With something the same between any two that change something; at most the last changes nothing. */
export function joinHunks(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const { removed, added } = hunk;
    // What is the same stands before what changes.
    const same = hunk.same.filter((word) => word !== '');
    const last = joined.at(-1);
    if (last && !isChange(last)) {
      joined[joined.length - 1] = { same: [...last.same, ...same], removed, added };
    } else if (last && same.length === 0) {
      joined[joined.length - 1] = absorb(last, hunk);
    } else {
      joined.push({ same, removed, added });
    }
  }
  return joined;
}

export function isChange({ removed, added }: Hunk): boolean {
  return removed.length + added.length > 0;
}

/** One change of two: what was the same between them is removed and put in again. */
export function absorb(first: Hunk, second: Hunk): Hunk {
  return {
    same: first.same,
    removed: [...first.removed, ...second.same, ...second.removed],
    added: [...first.added, ...second.same, ...second.added],
  };
}
