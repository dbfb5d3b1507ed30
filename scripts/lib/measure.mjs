/** Runs a program of the tests that needs the build and a browser, on a fresh machine too. */
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';
import { ensureTestBrowser } from './test-browser.mjs';

/**
 * Gets what is needed, then runs it; the process's exit code becomes the program's.
 * @param {readonly string[]} program its file as names below the project, such as `['tests', 'bench', 'main.ts']`
 * @param {readonly string[]} args
 */
export async function measure(program, args) {
  await ensureDependencies();
  const browser = (await ensureBuild()) ? await ensureTestBrowser() : null;
  if (browser === null) process.exit(1);
  const tsx = inRoot('node_modules', 'tsx', 'dist', 'cli.mjs');
  const env = { ...process.env, YIYUE_CHROMIUM: browser };
  const { code } = await runNode([tsx, inRoot(...program), ...args], { env });
  process.exitCode = code ?? 1;
}
