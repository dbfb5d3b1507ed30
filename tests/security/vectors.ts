/** All texts that must do nothing, by the kind of trick; every way in is tried with every one of them. */
import { htmlVectors } from './vectors-html.ts';
import { linkVectors } from './vectors-links.ts';
import { markdownVectors } from './vectors-markdown.ts';

export interface Vector {
  readonly kind: string;
  readonly text: string;
}

export const vectors: readonly Vector[] = Object.entries({
  ...linkVectors,
  ...htmlVectors,
  ...markdownVectors,
}).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));

/** What a test shows of a text that may be long or hold unseen signs. */
export function nameOf({ kind, text }: Vector): string {
  return `${kind}: ${JSON.stringify(text.length > 70 ? `${text.slice(0, 70)}…` : text)}`;
}
