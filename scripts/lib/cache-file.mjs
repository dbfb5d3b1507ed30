/** Small facts kept between runs in .cache/, such as which browser was used; losing them costs nothing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** The text kept under `name`, or null. */
export function readCached(/** @type {string} */ name) {
  try {
    return readFileSync(inRoot('.cache', name), 'utf8');
  } catch {
    return null;
  }
}

export function writeCached(/** @type {string} */ name, /** @type {string} */ text) {
  try {
    mkdirSync(inRoot('.cache'), { recursive: true });
    writeFileSync(inRoot('.cache', name), text);
  } catch {
    // A folder that can't be written to only means that it is found out again.
  }
}
