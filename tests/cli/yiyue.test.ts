import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { listOutline } from '../../src/domain/report/outline.ts';
import { printMarkdown } from '../../src/domain/report/print-markdown.ts';
import { shownText } from '../../src/domain/report/report.ts';
import { openQingpu } from '../support/qingpu.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yiyue-cli-'));
const { reports } = openQingpu();

afterAll(() => rmSync(folder, { recursive: true }));

function yiyue(...args: string[]) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  test('prints the documents as Markdown, and the same text again from that Markdown', () => {
    const documents = yiyue('documents');
    expect(documents).toEqual({ status: 0, stdout: reports.map(printMarkdown).join('\n'), stderr: '' });
    const file = join(folder, 'documents.md');
    writeFileSync(file, documents.stdout);
    const text = yiyue('text', file);
    expect(text.status).toBe(0);
    expect(text.stdout.replace(/\n/g, '')).toBe(reports.map(shownText).join('').replace(/\n/g, ''));
  });

  test('prints the outline of a bundled document by its id', () => {
    const { status, stdout } = yiyue('outline', 'qingpu-2026-work-report');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(reports.slice(0, 1).flatMap(listOutline));
  });

  test('refuses a file that is not there with one line that says what to do', () => {
    const { status, stdout, stderr } = yiyue('text', join(folder, 'none.md'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^没有这个文件：.*请.*\n$/);
  });

  test('refuses a wrong use with the status for it', () => {
    expect(yiyue('print')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--help'),
    });
    expect(yiyue('outline')).toMatchObject({ status: 2, stdout: '' });
  });

  test('explains itself in Chinese and English', () => {
    const { status, stdout } = yiyue('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('用法：');
    expect(stdout).toContain('Usage:');
  });
});
