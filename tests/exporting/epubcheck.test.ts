/** EPUBs as the field's own checker sees them (Debian's `epubcheck`); it takes Java some seconds a file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/domain/report/report.ts';
import { reportToEpub } from '../../src/exporting/epub.ts';
import { madeUp, originOf } from '../support/made-up-book.ts';
import { openQingpu } from '../support/qingpu.ts';

const jar = '/usr/share/java/epubcheck.jar';
const canCheck = existsSync(jar) && spawnSync('java', ['-version']).status === 0;
const [work] = openQingpu().reports as [Report];

function check(report: Report): string {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-epubcheck-'));
  try {
    const file = join(folder, 'a.epub');
    writeFileSync(file, reportToEpub(report, originOf(report)));
    const { stdout, stderr } = spawnSync('java', ['-jar', jar, file], { encoding: 'utf8', timeout: 110_000 });
    return `${stdout}${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!canCheck)('epubcheck', () => {
  test.each([
    ['a report with tables, lists, images and markup in its text', madeUp],
    ['the report that comes with the app', work],
  ])(
    'finds nothing in the EPUB of %s',
    (_, report) => {
      expect(check(report)).toContain('Messages: 0 fatals / 0 errors / 0 warnings / 0 infos');
    },
    120_000,
  );
});
