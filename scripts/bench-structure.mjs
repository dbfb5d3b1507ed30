/** `npm run bench:structure`: measures the rules that find a text's structure on the corpus beside the project. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
import('./lib/measure.mjs').then(({ measure }) =>
  measure(['tests', 'bench', 'structure', 'main.ts'], process.argv.slice(2)),
);
