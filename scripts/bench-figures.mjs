/** `npm run bench:figures`: measures the figures that are found against those that people read, and how fast they are. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
Promise.all([import('./lib/dependencies.mjs'), import('./lib/run.mjs'), import('./lib/paths.mjs')]).then(
  async ([{ ensureDependencies }, { runNode }, { inRoot }]) => {
    await ensureDependencies();
    const tsx = inRoot('node_modules', 'tsx', 'dist', 'cli.mjs');
    const { code } = await runNode([tsx, inRoot('tests', 'bench', 'figures', 'main.ts')], {});
    process.exitCode = code ?? 1;
  },
);
