/** `npm run test:portable`: makes the portable edition for this computer, unpacks it, and uses it as a user without Node would. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use, and the packages may not be there yet.
import('./lib/dependencies.mjs')
  .then(({ ensureDependencies }) => ensureDependencies())
  .then(() => import('./portable/test.mjs'))
  .then(({ testPortable }) => testPortable(process.argv.slice(2)));
