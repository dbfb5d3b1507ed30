/** `npm run package:desktop`: the desktop app as installers, where Electron's runtime can be had. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use, and the packages may not be there yet.
import('./lib/dependencies.mjs')
  .then(({ ensureDependencies }) => ensureDependencies())
  .then(() => import('./desktop/package.mjs'))
  .then(({ packageDesktop }) => packageDesktop(process.argv.slice(2)));
