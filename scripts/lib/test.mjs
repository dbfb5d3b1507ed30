/** What `npm test` does, step by step; a step that fails doesn't keep the next ones from running. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot } from './paths.mjs';
import { runNode, runNpm } from './run.mjs';
import { ensureTestBrowser } from './test-browser.mjs';
import {
  add,
  countCrashes,
  countPlaywright,
  countVitest,
  none,
  oneFailure,
  readTotals,
  summarise,
} from './totals.mjs';

export async function test() {
  await ensureDependencies();
  mkdirSync(inRoot('.cache'), { recursive: true });
  const leaveNothing = ownTemporaryFolder();
  let totals = none;
  for (const step of [() => check('lint'), () => check('types'), unitTests, endToEndTests, crashTests]) {
    totals = add(totals, await step());
  }
  leaveNothing();
  console.log(summarise(totals));
  process.exitCode = totals.failures.length === 0 ? 0 : 1;
}

/** What tests put into the system's temporary folder goes into one that is removed with all that is in it. */
function ownTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-test-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A check without tests of its own: nothing when it holds, one failure when it doesn't. */
async function check(/** @type {string} */ script) {
  console.log(`\n== ${script}`);
  const { code } = await runNpm(['run', '--silent', script]);
  return code === 0 ? none : oneFailure(script);
}

async function unitTests() {
  console.log('\n== unit');
  const report = freshReport('vitest.json');
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const { code } = await runNode([
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return readTotals('vitest', report, countVitest, code);
}

async function endToEndTests() {
  console.log('\n== end to end');
  const browser = await prepareBrowser();
  if (browser === null) return oneFailure('no browser, or no build, to test with');
  const report = freshReport('playwright.json');
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const env = { ...process.env, YIYUE_CHROMIUM: browser };
  const { code } = await runNode([playwright, 'test'], { env });
  return readTotals('playwright', report, countPlaywright, code);
}

/** @type {Promise<string | null> | undefined} */
let preparing;

/** The browser, with the app built for it; null when either can't be had. Looked for once. */
function prepareBrowser() {
  preparing ??= ensureBuild().then((isBuilt) => (isBuilt ? ensureTestBrowser() : null));
  return preparing;
}

/** The short form; `npm run crash` does the same more often, and to the desktop app as well. */
async function crashTests() {
  console.log('\n== killed while writing');
  const browser = await prepareBrowser();
  if (browser === null) return oneFailure('no browser, or no build, to test with');
  const report = freshReport('crash.json');
  const tsx = inRoot('node_modules', 'tsx', 'dist', 'cli.mjs');
  const program = inRoot('tests', 'crash', 'main.ts');
  const env = { ...process.env, YIYUE_CHROMIUM: browser };
  const { code } = await runNode([tsx, program, '--host', 'browser', '--kills', '6', '--report', report], {
    env,
  });
  return readTotals('killed while writing', report, countCrashes, code);
}

/** Where a report goes; the one of an earlier run must not be taken for it. */
function freshReport(/** @type {string} */ name) {
  const file = inRoot('.cache', name);
  rmSync(file, { force: true });
  return file;
}
