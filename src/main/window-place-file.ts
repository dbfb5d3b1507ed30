/** Keeps a window's place in a small file from one start to the next. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Place } from './window-place.ts';

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const size = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(100_000));
const place = v.object({ x: pixels, y: pixels, width: size, height: size, isMaximized: v.boolean() });

/** Null when there is none yet, or none that can be read. */
export function readPlace(file: string): Place | null {
  try {
    const parsed = v.safeParse(place, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** At once, because the app may end with the window. A place that can't be kept is no reason to disturb anybody. */
export function writePlace(file: string, { x, y, width, height, isMaximized }: Place): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ x, y, width, height, isMaximized }));
  } catch {
    // The next window has the usual place.
  }
}
