import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { reanchorQuotes } from '../../src/cli/reanchor-quotes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yiyue-reanchor-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const oldText =
  '政府工作报告\n一、回顾\n生产总值增长5%左右。\n支持𬭚矿研究。\n取消的一句话，今后不再提起。\n';
const newText = '政府工作报告\n一、工作回顾\n生产总值增长4.5%左右。\n支持𬭚矿研究。\n';
const files = { old: write('旧.txt', oldText), new: write('新.txt', newText) };

function quote(words: string) {
  const start = oldText.indexOf(words);
  return { start, end: start + words.length };
}

describe('the command line places quotations', () => {
  test('in their order, with UTF-16 offsets in what text prints', () => {
    const quotes = [quote('取消的一句话'), quote('𬭚矿'), quote('增长5%左右')];
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [tsx, 'src/cli/main.ts', 'reanchor', files.old, files.new, write('引文.json', JSON.stringify(quotes))],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [exact, changed] = [newText.indexOf('𬭚'), newText.indexOf('增长')];
    expect(JSON.parse(stdout)).toEqual([
      { state: 'lost', start: null, end: null },
      { state: 'exact', start: exact, end: exact + 3 },
      { state: 'changed', start: changed, end: changed + 8 },
    ]);
  });

  test.each([
    ['broken JSON', '[{"start": 0'],
    ['no list', '{"start": 0, "end": 1}'],
    ['a fraction', '[{"start": 0.5, "end": 1}]'],
    ['a negative offset', '[{"start": -1, "end": 1}]'],
    ['an empty span', '[{"start": 3, "end": 3}]'],
    ['a span turned round', '[{"start": 4, "end": 3}]'],
    ['an offset beyond the text', `[{"start": 0, "end": ${oldText.length + 1}}]`],
  ])('never from %s: one line says why and what to do', async (_, json) => {
    const refused = await reanchorQuotes(files.old, files.new, write('坏.json', json));
    expect(refused).toEqual({ ok: false, error: expect.stringMatching(/^[^\n]*坏\.json：[^\n]*请[^\n]*$/) });
  });

  test('never from files that are not there', async () => {
    const refused = await reanchorQuotes(files.old, files.new, join(folder, '没有.json'));
    expect(refused).toEqual({
      ok: false,
      error: expect.stringMatching(/^[^\n]*没有\.json：[^\n]*请[^\n]*$/),
    });
    expect(await reanchorQuotes(join(folder, '没有.txt'), files.new, files.new)).toMatchObject({ ok: false });
  });

  test('of no quotation: none', async () => {
    expect(await reanchorQuotes(files.old, files.new, write('空.json', '[]'))).toEqual({
      ok: true,
      value: [],
    });
  });
});
