/** Writes the portable edition as a folder and as a ZIP, the same bytes whenever and wherever it is made of the same files. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';

/** @typedef {import('./contents.mjs').Entry} Entry */

/** Unix, for whose programs the rights are. */
const system = 3;
const regularFile = 0o100000;

/** In place of what was there. */
export function writeFolder(/** @type {string} */ folder, /** @type {readonly Entry[]} */ entries) {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes, isCommand } of entries) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    chmodSync(file, modeOf(isCommand));
  }
}

/** With everything in one folder of that name. */
export function zipOf(/** @type {string} */ name, /** @type {readonly Entry[]} */ entries) {
  // In local time, as ZIP keeps it: so it is the same in every time zone.
  const made = new Date(2026, 0, 1);
  return zipSync(
    Object.fromEntries(
      entries.map(({ path, bytes, isCommand }) => {
        const attrs = ((regularFile | modeOf(isCommand)) << 16) >>> 0;
        return [`${name}/${path}`, [bytes, { os: system, attrs, mtime: made, level: 9 }]];
      }),
    ),
  );
}

function modeOf(/** @type {boolean} */ isCommand) {
  return isCommand ? 0o755 : 0o644;
}
