/** Finds which blocks open a section, and how deep: one deeper than the section around, whatever level that has. */
import type { Block } from './arrangement.ts';

export interface Opening {
  /** 1 is the outermost. */
  readonly depth: number;
  /** As it is stated. */
  readonly level: number;
  readonly hasSections: boolean;
}

/** One entry a block; null for those that open none. */
export function listOpenings(blocks: readonly Block[]): (Opening | null)[] {
  /** The stated levels of the sections that are open, from the outermost. */
  const open: number[] = [];
  const places = blocks.map((block) => {
    const level = levelOf(block);
    if (level === null) return null;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    return { level, depth: open.push(level) };
  });
  let next = 0;
  return places
    .toReversed()
    .map((place) => {
      if (place === null) return null;
      const opening = { ...place, hasSections: next > place.depth };
      next = place.depth;
      return opening;
    })
    .toReversed();
}

function levelOf(block: Block): number | null {
  if (block.type === 'heading' || block.type === 'lacking') return block.level;
  return block.type === 'paragraph' && block.heading ? block.heading.level : null;
}
