/** `npm run bench`: measures what the app's goals of speed speak of. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
import('./lib/measure.mjs').then(({ measure }) =>
  measure(['tests', 'bench', 'main.ts'], process.argv.slice(2)),
);
