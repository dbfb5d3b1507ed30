import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { openInput } from '../../src/cli/inputs.ts';
import { listFigures } from '../../src/cli/list-figures.ts';
import { shownText } from '../../src/domain/report/report.ts';
import { openQingpu } from '../support/qingpu.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yiyue-figures-'));

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
  '一、2025年工作回顾',
  '1—11月全社会固定资产投资完成648.6亿元。',
  '二、2026年主要任务',
  '地区生产总值增长5%—5.5%左右。',
];
const text = lines.map((line) => `${line}\n`).join('');

describe('figures', () => {
  test('prints each with its keys, in order, and null where nothing is said', () => {
    const file = join(folder, '报告.txt');
    writeFileSync(file, text);
    const invested = text.indexOf('648.6');
    const grown = text.indexOf('5%—');
    const expected = [
      {
        subject: '全社会固定资产投资',
        indicator: '固定资产投资',
        value: 648.6,
        upper: null,
        unit: '亿元',
        kind: 'level',
        qualifier: null,
        direction: null,
        period: '2025年1—11月',
        role: 'outcome',
        start: invested,
        end: invested + '648.6亿元'.length,
      },
      {
        subject: '地区生产总值',
        indicator: '地区生产总值',
        value: 5,
        upper: 5.5,
        unit: '%',
        kind: 'growth',
        qualifier: '左右',
        direction: 'up',
        period: '2026年',
        role: 'target',
        start: grown,
        end: grown + '5%—5.5%'.length,
      },
    ];
    expect(yiyue('figures', file)).toEqual({
      status: 0,
      stdout: `${JSON.stringify(expected, null, 2)}\n`,
      stderr: '',
    });
  });

  test('counts on through a source of several documents', async () => {
    const inputs = await openInput(join(root, 'resources/reports/qingpu-2026'));
    if (!inputs.ok) throw new Error(inputs.error);
    const whole = openQingpu().reports.map(shownText).join('');
    const figures = listFigures(inputs.value);
    const places = figures.filter(({ value, unit }) => value === 1100 && unit === '亿元');
    expect(places.map(({ start, end }) => whole.slice(start, end))).toEqual(['1100亿元', '1100亿元']);
    expect(figures.at(-1)).toMatchObject({ value: 11, unit: '名' });
  });

  test('prints an empty list for a file without figures, and refuses one that is not there', async () => {
    const command = commands.find(({ name }) => name === 'figures');
    const file = join(folder, '无数字.txt');
    writeFileSync(file, '政府工作报告\n各位代表：\n各项工作扎实推进，成效明显。\n');
    expect(await command?.run([file], {})).toEqual({ ok: true, value: '[]\n' });
    expect(await command?.run([join(folder, 'none.txt')], {})).toMatchObject({ ok: false });
  });
});
