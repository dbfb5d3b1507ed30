/** `npm run fuzz`: gives every parser of what comes from outside a hundred thousand inputs, most of them broken. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
const [{ ensureDependencies }, { inRoot }, { runNode }] = await Promise.all([
  import('./lib/dependencies.mjs'),
  import('./lib/paths.mjs'),
  import('./lib/run.mjs'),
]);
await ensureDependencies();
const tsx = inRoot('node_modules', 'tsx', 'dist', 'cli.mjs');
const { code } = await runNode([tsx, inRoot('tests', 'fuzz', 'main.ts'), ...process.argv.slice(2)]);
process.exitCode = code ?? 1;
