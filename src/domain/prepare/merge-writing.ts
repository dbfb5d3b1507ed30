/** Two edits of one writing, from two windows, laid together block by block: no words that were written are lost. */
import { canonicalJson } from '../kept/kept.ts';
import type { Block, Part, Writing } from './writing.ts';

/**
 * What `after` changed of `before`, laid over `current`, which may have gone on from `before` too. Of one block that both
 * edited, that of `after` counts; what one removed and the other edited stays.
 */
export function mergeWriting<Each extends Writing>(before: Each, after: Each, current: Each): Each {
  const edited = Object.entries(after).filter(
    ([field, value]) => !isSame(value, before[field as keyof Writing]),
  );
  return {
    ...current,
    ...Object.fromEntries(edited),
    parts: mergeParts(before.parts, after.parts, current.parts),
  };
}

function mergeParts(
  before: readonly Part[],
  after: readonly Part[],
  current: readonly Part[],
): readonly Part[] {
  if (isSame(before, current)) return after;
  if (isSame(before, after)) return current;
  const blocksOf = (parts: readonly Part[]) => parts.flatMap(({ blocks }) => blocks);
  const all = { before: blocksOf(before), after: blocksOf(after), current: blocksOf(current) };
  const was = byId(before);
  const now = byId(current);
  const merged = mergeLists({ before, after, current }, { before, after, current }, (part) => {
    const [old, other] = [was.get(part.id), now.get(part.id)];
    if (!other) return part;
    const lists = { before: old?.blocks ?? [], after: part.blocks, current: other.blocks };
    const blocks = mergeLists(lists, all, (block) => laterOf(all, block));
    const heading = old?.heading === part.heading ? other.heading : part.heading;
    return { ...part, heading, blocks };
  });
  const [will, stays, wasBlock] = [byId(after), byId(all.after), byId(all.before)];
  const isGone = (block: Block) => stays.has(block.id) || isSame(wasBlock.get(block.id), block);
  // A part that one removed comes back with what the other wrote in it, not with what stands elsewhere or was removed too.
  return merged.map((part) =>
    will.has(part.id) ? part : { ...part, blocks: part.blocks.filter((block) => !isGone(block)) },
  );
}

/** One list in its three states. */
interface States<Item> {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly current: readonly Item[];
}

/**
 * In the order of `after`, with what only `current` added behind what it follows there. `all` has the items of every
 * list, since they move from one to another.
 */
function mergeLists<Item extends { readonly id: string }>(
  { after, current }: States<Item>,
  all: States<Item>,
  merge: (item: Item) => Item,
): Item[] {
  const [was, will, is] = [byId(all.before), byId(all.after), byId(all.current)];
  const isUntouched = (item: Item) => was.has(item.id) && isSame(was.get(item.id), item);
  const merged = after.filter((item) => is.has(item.id) || !isUntouched(item)).map(merge);
  current.forEach((item, index) => {
    if (will.has(item.id) || isUntouched(item)) return;
    const ahead = new Set(current.slice(0, index).map(({ id }) => id));
    merged.splice(merged.findLastIndex(({ id }) => ahead.has(id)) + 1, 0, item);
  });
  return merged;
}

function laterOf(all: States<Block>, block: Block): Block {
  const find = (blocks: readonly Block[]) => blocks.find(({ id }) => id === block.id);
  return isSame(find(all.before), block) ? (find(all.current) ?? block) : block;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}
