/** `npm run bench:exchange`: measures how long many notes take to be written, read and merged. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
import('./lib/measure.mjs').then(({ measure }) =>
  measure(['tests', 'bench', 'exchange', 'main.ts'], process.argv.slice(2)),
);
