/** `npm run package:portable [-- win-x64 …]`: the edition that is unpacked and double-clicked, for each platform, from npm packages alone. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use, and the packages may not be there yet.
import('./lib/dependencies.mjs')
  .then(({ ensureDependencies }) => ensureDependencies())
  .then(() => import('./portable/package.mjs'))
  .then(({ packagePortable }) => packagePortable(process.argv.slice(2)));
