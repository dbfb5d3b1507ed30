/** `npm run crash`: kills the app while it writes and damages what it left, and counts what was lost. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
import('./lib/measure.mjs').then(({ measure }) =>
  measure(['tests', 'crash', 'main.ts'], process.argv.slice(2)),
);
