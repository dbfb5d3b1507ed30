/** Counts what the test runners report, and sums it up in one line. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {Totals} */
export const none = { passed: 0, failed: 0, skipped: 0 };
/** @type {Totals} */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/** @returns {Totals} */
export function add(/** @type {Totals} */ a, /** @type {Totals} */ b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed`, and the skipped where there are any. */
export function summarise(/** @type {Totals} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/**
 * What a runner's report says. A runner that ended badly without naming a failed test counts as one failure, and
 * so does one that left no report: silence is not success.
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Totals} count
 * @param {number | null} exitCode
 * @returns {Totals}
 */
export function readTotals(file, count, exitCode) {
  const totals = readReport(file, count);
  if (totals === null) return oneFailure;
  return exitCode !== 0 && totals.failed === 0 ? add(totals, oneFailure) : totals;
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
    return Object.values(totals).every(Number.isInteger) ? totals : null;
  } catch {
    return null;
  }
}

/**
 * Vitest's JSON report. A file that could not even be loaded has no failed test, and counts as one.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Totals}
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Playwright's JSON report. A test that passed only when it was run again has passed; the runner names it as flaky.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Totals}
 */
export function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * The report of the runs that kill the app: each host and store is one test.
 * @param {{ results: { losses: unknown[] }[] }} report
 * @returns {Totals}
 */
export function countCrashes({ results }) {
  const failed = results.filter(({ losses }) => losses.length > 0).length;
  return { passed: results.length - failed, failed, skipped: 0 };
}
