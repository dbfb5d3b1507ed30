import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  add,
  countCrashes,
  countPlaywright,
  countVitest,
  none,
  oneFailure,
  readTotals,
  summarise,
} from '../../scripts/lib/totals.mjs';

const vitest = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ],
};

function makeReport(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'yiyue-totals-')), 'report.json');
  writeFileSync(file, content);
  return file;
}

describe('the totals', () => {
  it('are one line, with the skipped only where there are any', () => {
    expect(summarise({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summarise({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
    expect(add(add(none, oneFailure), { passed: 4, failed: 1, skipped: 2 })).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
    });
  });

  it('count a file of tests that could not be loaded', () => {
    expect(countVitest(vitest)).toEqual({ passed: 3, failed: 2, skipped: 3 });
  });

  it('count each way of killing the app as one test', () => {
    const results = [{ losses: [] }, { losses: [{ id: 'a' }] }, { losses: [] }];
    expect(countCrashes({ results })).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('count a test that passed at the second go as passed; the runner names it', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
      passed: 6,
      failed: 1,
      skipped: 2,
    });
  });
});

describe('reading a report', () => {
  it('counts what it says', () => {
    expect(readTotals(makeReport(JSON.stringify(vitest)), countVitest, 1)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 3,
    });
  });
  it('does not take silence for success', () => {
    expect(readTotals('/nowhere/report.json', countVitest, 0)).toEqual(oneFailure);
    expect(readTotals(makeReport('{'), countVitest, 0)).toEqual(oneFailure);
    expect(readTotals(makeReport('{"stats":{}}'), countPlaywright, 0)).toEqual(oneFailure);
  });
  it('counts a bad end without a failed test as one failure', () => {
    const file = makeReport('{"stats":{"expected":5,"unexpected":0,"flaky":0,"skipped":0}}');
    expect(readTotals(file, countPlaywright, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(readTotals(file, countPlaywright, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  });
});
