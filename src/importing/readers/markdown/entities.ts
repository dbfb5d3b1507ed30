/** Decodes the character references of HTML, such as `&nbsp;`. */
import { parseFragment } from 'parse5';

const known = new Map<string, string>();
/** More than there are names. */
const mostKnown = 3000;

export function decodeEntity(entity: string): string {
  const before = known.get(entity);
  if (before !== undefined) return before;
  const [node] = parseFragment(entity).childNodes;
  const text = node !== undefined && 'value' in node ? node.value : entity;
  if (known.size < mostKnown) known.set(entity, text);
  return text;
}
