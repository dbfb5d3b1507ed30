/** Where things are in the project's folder. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path in the project's folder. */
export function inRoot(/** @type {string[]} */ ...names) {
  return join(root, ...names);
}
