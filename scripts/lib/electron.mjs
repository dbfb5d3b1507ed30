/** Finds the Electron runtime, or gets it, which needs a download that many offices do not let through. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCached, writeCached } from './cache-file.mjs';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';
import { say } from './say.mjs';

const folder = inRoot('node_modules', 'electron');
const failureNote = 'electron-not-available';
const downloadSeconds = 120;
const hoursUntilNextTry = 24;

/** The runtime's executable, or null. @returns {string | null} */
export function findElectron() {
  try {
    const file = readFileSync(join(folder, 'path.txt'), 'utf8');
    const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), file);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * The runtime's executable, downloaded if need be; null where it can't be had. A download that failed is not tried
 * again for a day unless `insist`, so that a start without a network is quick.
 * @param {{ insist: boolean }} options
 */
export async function obtainElectron({ insist }) {
  const found = findElectron();
  if (found !== null) return found;
  if (!existsSync(join(folder, 'install.js'))) return null;
  if (!insist && failedLately(readCached(failureNote), Date.now())) return null;
  say(
    `正在下载桌面版的运行环境（约 120 MB，最多等 ${downloadSeconds} 秒）……`,
    'Downloading the Electron runtime.',
  );
  await runNode([join(folder, 'install.js')], { seconds: downloadSeconds, quiet: true });
  const obtained = findElectron();
  if (obtained === null) {
    writeCached(failureNote, String(Date.now()));
    say('没有下载到桌面版的运行环境。', 'The Electron runtime could not be had.');
  }
  return obtained;
}

/** Whether the last failure, as it was noted, is less than a day old. */
export function failedLately(/** @type {string | null} */ note, /** @type {number} */ now) {
  const age = now - Number(note ?? Number.NaN);
  return age >= 0 && age < hoursUntilNextTry * 3_600_000;
}
