/** `npm run bench:search`: measures searching on the corpus beside the project, beside a bare scan in the same run. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
import('./lib/measure.mjs').then(({ measure }) =>
  measure(['tests', 'bench', 'search', 'main.ts'], process.argv.slice(2)),
);
