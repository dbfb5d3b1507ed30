/** A quotation within the sentence that it stands in. */
import type { TextSpan } from '../reanchor/placement.ts';

export interface QuotedSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const sentenceEnd = /[。！？；!?\n]/;
/** In UTF-16 units, on either side: of a sentence that goes on and on. */
const longest = 120;

/** The sentences that a span of a text touches; of an empty span, the ones before and after its place. */
export function sentenceAround(text: string, { start, end }: TextSpan): QuotedSentence {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  const words = text.slice(from, to);
  let first = from;
  // Between two sentences the one before is looked at as well.
  while (words === '' && first > 0 && sentenceEnd.test(text.charAt(first - 1))) first -= 1;
  while (first > 0 && from - first < longest && !sentenceEnd.test(text.charAt(first - 1))) first -= 1;
  let last = to;
  const isEnded = words !== '' && sentenceEnd.test(words.at(-1) ?? '');
  while (words === '' && text.charAt(last) === '\n') last += 1;
  while (!isEnded && last < text.length && last - to < longest) {
    last += 1;
    if (sentenceEnd.test(text.charAt(last - 1))) break;
  }
  return {
    before: `${first > 0 && from - first >= longest ? '…' : ''}${text.slice(first, from)}`,
    words,
    after: `${text.slice(to, last).trimEnd()}${last - to >= longest ? '…' : ''}`,
  };
}
