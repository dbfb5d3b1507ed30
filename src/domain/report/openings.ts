/** Finds which blocks open a section, and how deep: a level that no section around them has is not skipped to. */
import type { Block } from './arrangement.ts';

export interface Opening {
  /** 1 is the outermost. */
  readonly level: number;
  readonly hasSections: boolean;
}

/** One entry a block; null for those that open none. */
export function listOpenings(blocks: readonly Block[]): (Opening | null)[] {
  let depth = 0;
  const levels = blocks.map((block) => {
    const level = levelOf(block);
    if (level === null) return null;
    depth = Math.max(1, Math.min(level, depth + 1));
    return depth;
  });
  let next = 0;
  return levels
    .toReversed()
    .map((level) => {
      if (level === null) return null;
      const opening = { level, hasSections: next > level };
      next = level;
      return opening;
    })
    .toReversed();
}

function levelOf(block: Block): number | null {
  if (block.type === 'heading' || block.type === 'lacking') return block.level;
  return block.type === 'paragraph' && block.heading ? block.heading.level : null;
}
