import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { convertFiles } from '../../src/cli/convert.ts';
import { listOutline } from '../../src/domain/report/outline.ts';
import { printMarkdown } from '../../src/domain/report/print-markdown.ts';
import { shownText } from '../../src/domain/report/report.ts';
import { openQingpu } from '../support/qingpu.ts';
import { takeTracked } from '../support/take-tracked.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yiyue-cli-'));
const { reports } = openQingpu();

afterAll(() => rmSync(folder, { recursive: true }));

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');

function yiyue(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const lines = [
  '2026年云南省政府工作报告',
  '——2026年1月28日在云南省第十四届人民代表大会第四次会议上',
  '云南省省长 某某',
  '各位代表：',
  '现在，我代表省人民政府，向大会报告工作，请予审议。',
  '一、2025年工作回顾',
  '过去一年，地区生产总值增长5.5%。',
  '（一）产业升级蹄疾步稳。工业经济稳中有进，投资持续增长。',
  '（二）消费市场稳步回升。社会消费品零售总额增长6%。',
  '二、2026年工作安排',
];
const shown = lines.map((line) => `${line}\n`).join('');
const madeUp = lines
  .map((line) => `${/^\d/.test(line) ? '# ' : /^[一二]、/.test(line) ? '## ' : ''}${line}\n`)
  .join('\n');

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
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

  test.each([
    ['documents', []],
    ['compare', ['qingpu-2026-work-report', 'qingpu-2026-plan']],
    ['--help', []],
  ])('ends quietly when nobody reads what %s prints any more', async (command, args) => {
    const started = spawn(process.execPath, [tsx, 'src/cli/main.ts', command, ...args], { cwd: root });
    started.stdout.destroy();
    const ended = once(started, 'close');
    expect(await textOf(started.stderr)).toBe('');
    expect((await ended)[0]).toBe(0);
  });

  test('ends with its status also when nobody reads what it says is wrong', async () => {
    const started = spawn(process.execPath, [tsx, 'src/cli/main.ts', 'none'], { cwd: root });
    started.stderr.destroy();
    expect((await once(started, 'close'))[0]).toBe(2);
  });

  test('refuses a file that is not there with one line that says what to do', () => {
    const { status, stdout, stderr } = yiyue('text', join(folder, 'none.md'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^没有这个文件：.*请.*\n$/);
  });

  test('prints the text of any file, a table one row a line, and the same text again from that', () => {
    const file = write('报告.md', `${madeUp}\n| 指标 | 数值 |\n| --- | --- |\n| 增速 | 5.5% |\n`);
    const text = yiyue('text', file);
    expect(text).toEqual({ status: 0, stdout: `${shown}指标\t数值\n增速\t5.5%\n`, stderr: '' });
    expect(yiyue('text', write('报告.txt', shown)).stdout).toBe(shown);
  });

  test('prints what a document says of itself', () => {
    const { stdout } = yiyue('info', write('说明.md', madeUp));
    expect(JSON.parse(stdout)).toEqual({
      title: '2026年云南省政府工作报告',
      kind: 'work-report',
      place: '云南省',
      year: 2026,
      meeting: '云南省第十四届人民代表大会第四次会议',
      occasion: '2026年1月28日在云南省第十四届人民代表大会第四次会议上',
      date: '2026-01-28',
      speaker: '某某',
      characters: shown
        .split('\n')
        .slice(3)
        .filter((line) => !/^[一二]、/.test(line))
        .join('').length,
      items: 5,
    });
  });

  test('converts files, writes over none, and writes what it can when one is refused', async () => {
    const [one, empty] = [write('甲.md', madeUp), write('空.txt', '')];
    const to = join(folder, 'converted');
    const first = await convertFiles([one], to, 'md');
    expect(first).toEqual({ ok: true, value: `${join(to, '甲.md')}\n` });
    expect(await convertFiles([one], to, 'md')).toEqual(first);
    write('甲.md', madeUp.replace('5.5%', '6%'));
    expect(await convertFiles([one], to, 'md')).toEqual({ ok: true, value: `${join(to, '甲-2.md')}\n` });
    expect(readFileSync(join(to, '甲.md'), 'utf8')).toContain('增长5.5%');
    const refused = yiyue('import', empty, one, '--epub', '--to', to);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^“空\.txt”.*请.*\n$/);
    expect(readdirSync(to).toSorted()).toEqual(['甲-2.md', '甲.epub', '甲.md']);
  });

  test('refuses a wrong use with the status for it', () => {
    expect(yiyue('print')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--help'),
    });
    expect(yiyue('outline')).toMatchObject({ status: 2, stdout: '' });
  });

  test('refuses options that a command lacks or does not have', () => {
    expect(yiyue('import', 'a.md')).toMatchObject({ status: 2, stderr: expect.stringContaining('--to') });
    expect(yiyue('text', 'a.md', '--epub')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('epub'),
    });
  });

  test('explains itself in Chinese and English', () => {
    const { status, stdout } = yiyue('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('用法：');
    expect(stdout).toContain('Usage:');
  });

  test('prints where two files differ, with the words, and writes the comparison for Word and as a web page', () => {
    const old = write('旧.txt', shown);
    const next = write('新.txt', shown.replace('增长5.5%', '增长5%').replace('蹄疾步稳', '提速增效'));
    const [docx, html] = [join(folder, '对照.docx'), join(folder, '对照.html')];
    const { status, stdout, stderr } = yiyue('compare', old, next, '--docx', docx, '--html', html);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const at = shown.indexOf('5.5%');
    const later = shown.indexOf('蹄疾步稳');
    expect(JSON.parse(stdout)).toEqual([
      {
        kind: 'changed',
        old: { start: at, end: at + 4 },
        new: { start: at, end: at + 2 },
        oldWords: '5.5%',
        newWords: '5%',
        isNumber: true,
      },
      {
        kind: 'changed',
        old: { start: later, end: later + 4 },
        new: { start: later - 2, end: later + 2 },
        oldWords: '蹄疾步稳',
        newWords: '提速增效',
        isNumber: false,
      },
    ]);
    expect(takeTracked(readFileSync(docx), 'none')).toBe(shown);
    expect(readFileSync(html, 'utf8')).toContain('共 2 处改动，其中 1 处涉及数字');
  });

  test('does not write a comparison over what it compares, and asks for one document of several', () => {
    const old = write('旧.txt', shown);
    const over = yiyue('compare', old, write('新.txt', shown), '--html', old);
    expect([over.status, over.stderr]).toEqual([1, expect.stringMatching(/不能写在上面.*请.*\n$/)]);
    expect(readFileSync(old, 'utf8')).toBe(shown);
    const there = write('已有.html', '原有内容');
    const kept = yiyue('compare', old, write('新.txt', shown), '--html', there);
    expect([kept.status, kept.stderr]).toEqual([1, expect.stringMatching(/^.*已有这个文件.*\n$/)]);
    expect(readFileSync(there, 'utf8')).toBe('原有内容');
    const both = join(folder, '同名');
    const same = yiyue('compare', old, write('新.txt', shown), '--docx', both, '--html', both);
    expect([same.status, same.stderr]).toEqual([1, expect.stringMatching(/^.*不能写成同一个文件.*\n$/)]);
    expect(existsSync(both)).toBe(false);
    expect(yiyue('compare', old, old, '--html=').status).toBe(2);
    const several = yiyue('compare', old, 'resources/reports/qingpu-2026');
    expect([several.status, several.stderr]).toEqual([1, expect.stringContaining('qingpu-2026-plan')]);
    expect(yiyue('compare', old).status).toBe(2);
  });
});
