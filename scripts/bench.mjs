/** `npm run bench`: measures what the app's goals of speed speak of, on a fresh machine too. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
bench(process.argv.slice(2));

/** Gets what is needed, then measures; the exit code is 1 only when it could not measure. */
async function bench(/** @type {readonly string[]} */ args) {
  // Only after the check: an old Node can't read what these files use.
  const [{ ensureBuild }, { ensureDependencies }, { inRoot }, { runNode }, { ensureTestBrowser }] =
    await Promise.all([
      import('./lib/build.mjs'),
      import('./lib/dependencies.mjs'),
      import('./lib/paths.mjs'),
      import('./lib/run.mjs'),
      import('./lib/test-browser.mjs'),
    ]);
  await ensureDependencies();
  const browser = (await ensureBuild()) ? await ensureTestBrowser() : null;
  if (browser === null) process.exit(1);
  const tsx = inRoot('node_modules', 'tsx', 'dist', 'cli.mjs');
  const env = { ...process.env, YIYUE_CHROMIUM: browser };
  const { code } = await runNode([tsx, inRoot('tests', 'bench', 'main.ts'), ...args], { env });
  process.exitCode = code ?? 1;
}
