/** The verbs of preparing: each gives a new writing and leaves the one before as it was, so that a step can be undone. */
import type { Block, Part, Writing } from './writing.ts';

/** Adds a part before the one at index `at`, or at the end. */
export function addPart<Each extends Writing>(
  writing: Each,
  part: Part,
  at: number = writing.parts.length,
): Each {
  return { ...writing, parts: writing.parts.toSpliced(at, 0, part) };
}

export function renamePart<Each extends Writing>(writing: Each, part: string, heading: string): Each {
  return changePart(writing, part, (each) => ({ ...each, heading }));
}

/** To the index that it shall have afterwards. */
export function movePart<Each extends Writing>(writing: Each, part: string, to: number): Each {
  const from = writing.parts.findIndex(({ id }) => id === part);
  const [moved] = from < 0 ? [] : writing.parts.slice(from, from + 1);
  if (!moved) return writing;
  return { ...writing, parts: writing.parts.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/** With all that is in it. */
export function removePart<Each extends Writing>(writing: Each, part: string): Each {
  return { ...writing, parts: writing.parts.filter(({ id }) => id !== part) };
}

/** Adds blocks before the one at index `at` of a part, or at its end. */
export function addBlocks<Each extends Writing>(
  writing: Each,
  part: string,
  blocks: readonly Block[],
  at?: number,
): Each {
  return changePart(writing, part, (each) => ({
    ...each,
    blocks: each.blocks.toSpliced(at ?? each.blocks.length, 0, ...blocks),
  }));
}

/** Into a part, the same or another, at the index that it shall have afterwards. */
export function moveBlock<Each extends Writing>(
  writing: Each,
  block: string,
  part: string,
  to: number,
): Each {
  const moved = writing.parts.flatMap(({ blocks }) => blocks).find(({ id }) => id === block);
  if (!moved || !writing.parts.some(({ id }) => id === part)) return writing;
  return addBlocks(removeBlock(writing, block), part, [moved], to);
}

export function removeBlock<Each extends Writing>(writing: Each, block: string): Each {
  return changeBlocks(writing, (blocks) => blocks.filter(({ id }) => id !== block));
}

/** Edits the user's own words; those of a quotation stay as they were taken. */
export function editWords<Each extends Writing>(writing: Each, block: string, text: string): Each {
  return changeBlocks(writing, (blocks) =>
    blocks.map((each) => (each.id === block && each.kind === 'words' ? { ...each, text } : each)),
  );
}

/** Whether two states of a writing have the same parts and blocks in the same order: whatever differs was typed. */
export function isSameButWords(one: Writing, other: Writing): boolean {
  const shapeOf = ({ parts }: Writing) =>
    JSON.stringify(parts.map(({ id, blocks }) => [id, blocks.map((block) => block.id)]));
  return shapeOf(one) === shapeOf(other);
}

function changePart<Each extends Writing>(writing: Each, part: string, change: (part: Part) => Part): Each {
  return { ...writing, parts: writing.parts.map((each) => (each.id === part ? change(each) : each)) };
}

/** Parts that the change leaves alone stay the same values. */
function changeBlocks<Each extends Writing>(
  writing: Each,
  change: (blocks: readonly Block[]) => readonly Block[],
): Each {
  const parts = writing.parts.map((part) => {
    const blocks = change(part.blocks);
    const isSame =
      blocks.length === part.blocks.length && blocks.every((each, index) => each === part.blocks[index]);
    return isSame ? part : { ...part, blocks };
  });
  return { ...writing, parts };
}
