import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type FoundPlace, findInFiles } from '../../src/cli/find.ts';
import { shownText } from '../../src/domain/report/report.ts';
import { openQingpu } from '../support/qingpu.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yiyue-find-'));

afterAll(() => rmSync(folder, { recursive: true }));

function yiyue(...args: string[]) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const lines = [
  '2026年某区政府工作报告',
  '各位代表：',
  '一、稳就业',
  '「六业」融合，就　业增长５．５％，青浦新城建设加快。',
  '二、促开放',
  'GDP增长百分之五，用好𬭚，國家支持就业。',
];
const text = lines.map((line) => `${line}\n`).join('');

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const file = write('报告.txt', text);
const other = write('另一份.txt', text.replaceAll('就业', '創業'));

async function found(typed: string, files: readonly string[] = [file]): Promise<readonly FoundPlace[]> {
  const places = await findInFiles(typed, files, 10_000);
  if (!places.ok) throw new Error(places.error);
  return places.value;
}

describe('find', () => {
  test.each([
    ['就业', ['就业', '就　业', '就业']],
    ['“六业”融合', ['「六业」融合']],
    ['5.5%', ['５．５％']],
    ['5%', ['５％', '百分之五']],
    ['国家', ['國家']],
    ['用好𬭚', ['用好𬭚']],
    ['qpxc', ['青浦新城']],
    ['青pu', ['青浦']],
    ['gdp', ['GDP']],
    ['就业 -GDP 青浦', ['就　业', '青浦']],
    ['/增长[^，]*五/', ['增长百分之五']],
    ['无此', []],
    ['', []],
    ['。', ['。', '。']],
  ])('prints the places of 「%s」 in what `text` prints', async (typed, words) => {
    const places = await found(typed);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  test('names each file as it was given, in the order given', async () => {
    expect((await found('创业', [file, other])).map((place) => place.file)).toEqual([other, other]);
    expect((await found('六业', [other, file])).map((place) => place.file)).toEqual([other, file]);
  });

  test('counts on through a source of several documents', async () => {
    const { reports } = openQingpu();
    const whole = reports.map(shownText).join('');
    const source = join(root, 'resources/reports/qingpu-2026');
    const places = await found('青浦', [source]);
    expect(places).toHaveLength(whole.split('青浦').length - 1);
    expect(places.every(({ start, end }) => whole.slice(start, end) === '青浦')).toBe(true);
  });

  test('prints JSON', () => {
    const start = text.indexOf('就　业');
    expect(yiyue('find', '六业 就业', file)).toEqual({
      status: 0,
      stdout: `${JSON.stringify(
        [
          { file, start: start - 6, end: start - 4 },
          { file, start, end: start + 3 },
        ],
        null,
        2,
      )}\n`,
      stderr: '',
    });
    expect(yiyue('find', '--', '-GDP 就业', file)).toMatchObject({ status: 0, stderr: '' });
  });

  test('refuses what is no expression, and ends one that would never end', async () => {
    expect(yiyue('find', '/(/', file)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^这个正则表达式不能用：\(。请.*\n$/),
    });
    expect(yiyue('find', '/(\n甲/', file).stderr).toMatch(/^这个正则表达式不能用：.*\n$/);
    const endless = write('长.txt', `${'啊'.repeat(50)}。\n`);
    expect(await findInFiles('/(啊+)+哦/', [endless], 500)).toEqual({
      ok: false,
      error: '这个正则表达式 0.5 秒没有找完。请写得简单一些再试。',
    });
  });

  test('refuses a file that is not there, and a use without files', () => {
    expect(yiyue('find', '就业', join(folder, 'none.txt'))).toMatchObject({ status: 1, stdout: '' });
    expect(yiyue('find', '就业')).toEqual({
      status: 2,
      stdout: '',
      stderr: '「find」要一段要找的内容和 1 个以上的文件。用法见：npm run -s yiyue -- --help\n',
    });
  });
});
