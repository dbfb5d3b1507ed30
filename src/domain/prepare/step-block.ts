/** Moves a block by one place, past the end of its part into the next: what the arrow keys do. */
import { moveBlock } from './edit-writing.ts';
import type { Writing } from './writing.ts';

/** The same writing where there is nowhere to go. */
export function stepBlock<Each extends Writing>(writing: Each, block: string, by: 1 | -1): Each {
  const partAt = writing.parts.findIndex(({ blocks }) => blocks.some(({ id }) => id === block));
  const part = writing.parts[partAt];
  if (!part) return writing;
  const to = part.blocks.findIndex(({ id }) => id === block) + by;
  if (to >= 0 && to < part.blocks.length) return moveBlock(writing, block, part.id, to);
  const other = writing.parts[partAt + by];
  if (!other) return writing;
  return moveBlock(writing, block, other.id, by > 0 ? 0 : other.blocks.length);
}

/** Moves a block to before the one at index `at` of a part, as both are before the move. */
export function dropBlock<Each extends Writing>(
  writing: Each,
  block: string,
  part: string,
  at: number,
): Each {
  const target = writing.parts.find(({ id }) => id === part);
  const from = target?.blocks.findIndex(({ id }) => id === block) ?? -1;
  return moveBlock(writing, block, part, from >= 0 && from < at ? at - 1 : at);
}
