import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
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
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    {
      name: join(root, 'tests', 'one.test.ts'),
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'holds' },
        { status: 'failed', fullName: 'the one fails' },
      ],
    },
    { name: join(root, 'tests', 'two.test.ts'), status: 'failed', assertionResults: [] },
    {
      name: join(root, 'tests', 'three.test.ts'),
      status: 'passed',
      assertionResults: [{ status: 'passed', fullName: 'holds too' }],
    },
  ],
};
const vitestTotals = {
  passed: 3,
  failures: [
    `${join('tests', 'one.test.ts')}: the one fails`,
    `${join('tests', 'two.test.ts')} could not be loaded`,
  ],
  skipped: 3,
};

function makeReport(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'yiyue-totals-')), 'report.json');
  writeFileSync(file, content);
  return file;
}

describe('the totals', () => {
  it('name what failed, and end with one line, with the skipped only where there are any', () => {
    expect(summarise({ passed: 12, failures: [], skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summarise({ passed: 1, failures: ['a', 'b'], skipped: 3 })).toBe(
      'failed: a\nfailed: b\n1 passed, 2 failed, 3 skipped',
    );
    expect(add(add(none, oneFailure('lint')), { passed: 4, failures: ['a'], skipped: 2 })).toEqual({
      passed: 4,
      failures: ['lint', 'a'],
      skipped: 2,
    });
  });

  it('count a file of tests that could not be loaded', () => {
    expect(countVitest(vitest)).toEqual(vitestTotals);
  });

  it('count each way of killing the app as one test', () => {
    const results = [
      { host: 'browser', store: 'leveldb', losses: [] },
      { host: 'browser', store: 'sqlite', losses: [{ id: 'a' }] },
    ];
    expect(countCrashes({ results })).toEqual({
      passed: 1,
      failures: ['killed while writing (browser, sqlite): 1 lost'],
      skipped: 0,
    });
  });

  it('count a test that passed at the second go as passed; the runner names it', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'find.spec.ts',
      line: 7,
      tests: [{ status, projectName: 'browser' }],
    });
    const suites = [{ specs: [spec('a', 'flaky')], suites: [{ specs: [spec('b', 'unexpected')] }] }];
    expect(countPlaywright({ stats: { expected: 5, flaky: 1, skipped: 2 }, suites })).toEqual({
      passed: 6,
      failures: ['[browser] find.spec.ts:7: b'],
      skipped: 2,
    });
  });
});

describe('reading a report', () => {
  it('counts what it says', () => {
    expect(readTotals('vitest', makeReport(JSON.stringify(vitest)), countVitest, 1)).toEqual(vitestTotals);
  });
  it('does not take silence for success', () => {
    const silent = oneFailure('x left no report');
    expect(readTotals('x', '/nowhere/report.json', countVitest, 0)).toEqual(silent);
    expect(readTotals('x', makeReport('{'), countVitest, 0)).toEqual(silent);
    expect(readTotals('x', makeReport('{"stats":{},"suites":[]}'), countPlaywright, 0)).toEqual(silent);
  });
  it('counts a bad end without a failed test as one failure', () => {
    const file = makeReport('{"stats":{"expected":5,"flaky":0,"skipped":0},"suites":[]}');
    expect(readTotals('x', file, countPlaywright, 1)).toEqual({
      passed: 5,
      failures: ['x ended with 1'],
      skipped: 0,
    });
    expect(readTotals('x', file, countPlaywright, 0)).toEqual({ passed: 5, failures: [], skipped: 0 });
  });
});
