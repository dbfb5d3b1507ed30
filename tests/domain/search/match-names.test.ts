import { describe, expect, test, vi } from 'vitest';
import { foldName, matchNames } from '../../../src/domain/search/match-names.ts';
import { tables } from '../../support/searched.ts';

function fitting(names: readonly (string | readonly string[])[], typed: string): string[] {
  const named = names
    .map((each) => [each].flat())
    .map((all) => ({
      value: all[0] ?? '',
      names: all.map((name) => foldName(name, tables.folding)),
    }));
  return matchNames(named, typed, tables);
}

const commands = [
  ['设置…', 'Settings…'],
  ['书架', 'Shelf'],
  ['导出批注…', 'Export Notes…'],
  ['历史与找回', 'History and Recovery'],
  ['快捷键', 'Keyboard Shortcuts'],
];

describe('names', () => {
  test.each([
    ['设置', ['设置…']],
    ['shezhi', ['设置…']],
    ['sz', ['设置…']],
    ['dcpz', ['导出批注…']],
    ['sett', ['设置…']],
    ['SHORTCUTS', ['快捷键']],
    ['recovery', ['历史与找回']],
    ['導出', ['导出批注…']],
    ['批注 导出', ['导出批注…']],
    ['导出 -批注', []],
    ['', []],
    ['  ', []],
    ['，', []],
    ['/导出/', []],
    ['火车', []],
  ])('fit %j', (typed, found) => {
    expect(fitting(commands, typed)).toEqual(found);
  });

  test('come in the order of how well they fit, and sounds last', () => {
    const names = ['区计划报告', '就业 计划', '计划执行情况', '计划', '机会', '吉花'];
    expect(fitting(names, '计划')).toEqual(['计划', '计划执行情况', '就业 计划', '区计划报告']);
    expect(fitting(['计划', 'no jh here', 'jh'], 'jh')).toEqual(['jh', 'no jh here', '计划']);
  });

  test('are compared by sound only where what is typed may be pinyin', () => {
    const readings = vi.fn(tables.readings);
    const named = [{ value: '计划', names: [foldName('计划', tables.folding)] }];
    expect(matchNames(named, '就业', { ...tables, readings })).toEqual([]);
    expect(readings).not.toHaveBeenCalled();
    expect(matchNames(named, 'jh', { ...tables, readings })).toEqual(['计划']);
  });

  test('that fit alike stay as they were', () => {
    expect(fitting(['乙报告', '甲报告', '丙报告'], '报告')).toEqual(['乙报告', '甲报告', '丙报告']);
  });
});
