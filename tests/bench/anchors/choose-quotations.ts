/** Chooses the quotations that are counted: those that an edit touched, and those whose text stands more than once. */
import type { TextSpan } from '../../../src/domain/reanchor/placement.ts';
import { pick, type Random } from '../random.ts';
import type { EditedText } from './edited-text.ts';
import { type Truth, truthOf } from './judge.ts';

const shortest = 4;
const longest = 60;

/** `quoted` says what is quoted, where it is not anything. */
export function chooseQuotations(
  edited: EditedText,
  count: number,
  random: Random,
  quoted?: RegExp | undefined,
): Truth[] {
  if (quoted) {
    return [...edited.old.matchAll(quoted)]
      .map(({ 0: words, index: start }) => truthOf(edited, { start, end: start + words.length }))
      .filter(({ isTouched }) => isTouched)
      .slice(0, count);
  }
  const chosen: Truth[] = [];
  const places = placesToQuote(edited);
  for (let tries = 0; chosen.length < count && tries < count * 200; tries += 1) {
    const length = shortest + Math.floor(random() * (longest - shortest + 1));
    // Half near an edit, half anywhere and short: so far apart stand texts that occur twice.
    const start =
      tries % 2 === 0 && places.length > 0
        ? pick(random, places) - Math.floor(random() * length)
        : Math.floor(random() * edited.old.length);
    const span = { start, end: start + (tries % 2 === 0 ? length : Math.min(length, 4 + (length % 9))) };
    if (start < 0 || span.end > edited.old.length) continue;
    const truth = truthOf(edited, span);
    if (truth.isTouched || isRepeated(edited, span)) chosen.push(truth);
  }
  return chosen;
}

/** Somewhere in each edit and each move. */
function placesToQuote({ edits, moves }: EditedText): number[] {
  const moved: number[] = [];
  for (let at = 0; at < moves.length; at += 4) if (moves[at]) moved.push(at);
  return [...edits.flatMap(({ oldStart, oldEnd }) => [oldStart, (oldStart + oldEnd) >> 1, oldEnd]), ...moved];
}

function isRepeated(edited: EditedText, { start, end }: TextSpan): boolean {
  const quote = edited.old.slice(start, end);
  return [edited.old, edited.new].some((text) => {
    const first = text.indexOf(quote);
    return first >= 0 && text.indexOf(quote, first + 1) >= 0;
  });
}
