/** From which quotation a draft was left for its place in the document: coming back leads to it. */

const leftAt = new Map<string, string>();

export function keepLeft(writing: string, block: string): void {
  leftAt.set(writing, block);
}

/** Once only. */
export function takeLeft(writing: string): string | null {
  const block = leftAt.get(writing) ?? null;
  leftAt.delete(writing);
  return block;
}
