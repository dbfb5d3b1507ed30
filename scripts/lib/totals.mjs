/** Counts what the test runners report, and sums it up in one line. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './paths.mjs';

/**
 * `failures` names each test that failed.
 * @typedef {{ passed: number, failures: readonly string[], skipped: number }} Totals
 */

/** @type {Totals} */
export const none = { passed: 0, failures: [], skipped: 0 };

/** @returns {Totals} */
export function oneFailure(/** @type {string} */ what) {
  return { ...none, failures: [what] };
}

/** @returns {Totals} */
export function add(/** @type {Totals} */ a, /** @type {Totals} */ b) {
  return {
    passed: a.passed + b.passed,
    failures: [...a.failures, ...b.failures],
    skipped: a.skipped + b.skipped,
  };
}

/** What failed, a line each, and at last `12 passed, 0 failed`, with the skipped where there are any. */
export function summarise(/** @type {Totals} */ { passed, failures, skipped }) {
  const counts = `${passed} passed, ${failures.length} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
  return [...failures.map((name) => `failed: ${name}`), counts].join('\n');
}

/**
 * What a runner's report says. A runner that ended badly without naming a failed test counts as one failure, and
 * so does one that left no report: silence is not success.
 * @template Report
 * @param {string} runner
 * @param {string} file
 * @param {(report: Report) => Totals} count
 * @param {number | null} exitCode
 * @returns {Totals}
 */
export function readTotals(runner, file, count, exitCode) {
  const totals = readReport(file, count);
  if (totals === null) return oneFailure(`${runner} left no report`);
  const isBad = exitCode !== 0 && totals.failures.length === 0;
  return isBad ? add(totals, oneFailure(`${runner} ended with ${exitCode}`)) : totals;
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Totals} count
 * @returns {Totals | null} null when there is no report, or one of another shape
 */
function readReport(file, count) {
  try {
    const totals = count(JSON.parse(readFileSync(file, 'utf8')));
    return Number.isInteger(totals.passed) && Number.isInteger(totals.skipped) ? totals : null;
  } catch {
    return null;
  }
}

/**
 * Vitest's JSON report. A file that could not even be loaded has no failed test, and counts as one.
 * @param {{ numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 * @returns {Totals}
 */
export function countVitest(report) {
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const names = failed.map(({ fullName }) => `${relative(root, name)}: ${fullName}`);
    return status === 'failed' && names.length === 0
      ? [`${relative(root, name)} could not be loaded`]
      : names;
  });
  return {
    passed: report.numPassedTests,
    failures,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @typedef {{ title: string, file: string, line: number, tests: { status: string, projectName: string }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * Playwright's JSON report. A test that passed only when it was run again has passed; the runner names it as flaky.
 * @param {{ stats: { expected: number, flaky: number, skipped: number }, suites: Suite[] }} report
 * @returns {Totals}
 */
export function countPlaywright({ stats, suites }) {
  const failures = specsOf(suites).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName }) => `[${projectName}] ${file}:${line}: ${title}`),
  );
  return { passed: stats.expected + stats.flaky, failures, skipped: stats.skipped };
}

/** @returns {Spec[]} */
function specsOf(/** @type {Suite[]} */ suites) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])]);
}

/**
 * The report of the runs that kill the app: each host and store is one test.
 * @param {{ results: { host: string, store: string, losses: unknown[] }[] }} report
 * @returns {Totals}
 */
export function countCrashes({ results }) {
  const lost = results.filter(({ losses }) => losses.length > 0);
  return {
    passed: results.length - lost.length,
    failures: lost.map(
      ({ host, store, losses }) => `killed while writing (${host}, ${store}): ${losses.length} lost`,
    ),
    skipped: 0,
  };
}
