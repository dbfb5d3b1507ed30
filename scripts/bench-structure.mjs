/** `npm run bench:structure`: measures the rules that find a text's structure on the corpus beside the project. */
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
const { code } = await runNode([tsx, inRoot('tests', 'bench', 'structure', 'main.ts')]);
process.exitCode = code ?? 1;
