/** `npm run bench:anchors`: measures how notes keep their place, on the corpus beside the project. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
import('./lib/measure.mjs').then(({ measure }) =>
  measure(['tests', 'bench', 'anchors', 'main.ts'], process.argv.slice(2)),
);
