/** Places of windows, read from their file: a window always stands where it can be taken hold of. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Box, fitPlace, type Place } from '../../../src/main/window-place.ts';
import { readPlace } from '../../../src/main/window-place-file.ts';
import type { Random } from '../../bench/random.ts';
import { randomBytes } from '../inputs/bytes.ts';
import { happens } from '../inputs/chance.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { promise, target } from '../target.ts';

const corpus = jsonCorpus([{ x: 100, y: 80, width: 1280, height: 860, isMaximized: false }]);
const folder = mkdtempSync(join(tmpdir(), 'yiyue-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'window.json');

const first: Box = { x: 0, y: 0, width: 1920, height: 1040 };
const screens: readonly Box[] = [first, { x: -1366, y: 200, width: 1366, height: 768 }];

export const windowPlaces = target({
  name: 'window place',
  generate: (random: Random): string | Uint8Array =>
    happens(random, 0.9) ? jsonText(random, corpus) : randomBytes(random),
  run: (content: string | Uint8Array) => {
    writeFileSync(file, content);
    const place = readPlace(file);
    promise(isReachable(fitPlace(place, screens, first)), 'the window cannot be taken hold of');
    return place === null ? 'refused' : 'accepted';
  },
});

function isReachable({ x, y, width, height }: Place): boolean {
  return screens.some((screen) => {
    const within = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
    const isTopThere = y >= screen.y && y < screen.y + screen.height;
    return within >= 100 && isTopThere && width <= screen.width && height <= screen.height;
  });
}
