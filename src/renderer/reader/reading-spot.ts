/** Where one is in the text, to the pixel, so that one can be brought back there. */
import { readingEdge } from './go-to-line.ts';
import type { ReaderHandle } from './Reader.tsx';

export interface ReadingSpot {
  readonly line: string;
  /** How much of the line's height is above the reading edge; less than 0 where it begins below it. */
  readonly ratio: number;
}

export function readingSpot(reader: ReaderHandle | null): ReadingSpot | null {
  const line = reader?.lineInView() ?? null;
  const element = line === null ? null : reader?.elementOf(line);
  if (line === null || !element || !reader?.scroller) return null;
  const { top, height } = element.getBoundingClientRect();
  const edge = reader.scroller.getBoundingClientRect().top + readingEdge;
  return { line, ratio: height > 0 ? (edge - top) / height : 0 };
}
