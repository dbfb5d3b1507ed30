/** A stretch of a speech to measure the pace by: as much as is said in a minute or so. */
import { textOf } from '../../domain/prepare/missing.ts';
import type { Speech } from '../../domain/prepare/writing.ts';

const least = 100;
const enough = 260;

/** Ends with a sentence; null where the speech has too little yet. */
export function textToRead({ parts }: Speech): string | null {
  const all = parts
    .flatMap(({ blocks }) => blocks.map(textOf))
    .filter((text) => text.trim() !== '')
    .join('\n');
  if (all.length < least) return null;
  const end = /[。！？]/u.exec(all.slice(enough));
  return end ? all.slice(0, enough + end.index + 1) : all;
}
