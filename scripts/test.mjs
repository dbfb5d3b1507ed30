/** `npm test`: every check there is, on a fresh machine too; the last line holds the totals. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
import('./lib/test.mjs').then(({ test }) => test());
