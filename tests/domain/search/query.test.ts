import { describe, expect, test } from 'vitest';
import { parseQuery, quoteWords } from '../../../src/domain/search/query.ts';

/** Terms as `kind:text`, those that must not stand there after a `!`. */
function terms(typed: string): string[] {
  const { all, none } = parseQuery(typed);
  return [
    ...all.map(({ kind, text }) => `${kind}:${text}`),
    ...none.map(({ kind, text }) => `!${kind}:${text}`),
  ];
}

describe('a query', () => {
  test.each([
    ['就业', ['words:就业']],
    ['稳就业　５％\n增长', ['words:稳就业', 'words:５％', 'words:增长']],
    ['"高质量 发展" 就业', ['phrase:高质量 发展', 'words:就业']],
    ['“十五五” 「六业」 『一网』 ＂-1＂', ['phrase:十五五', 'phrase:六业', 'phrase:一网', 'phrase:-1']],
    ['「“六业”融合」', ['phrase:“六业”融合']],
    ['深化“六业”融合', ['words:深化“六业”融合']],
    ['“六业”融合 “七业”', ['words:“六业”融合', 'phrase:七业']],
    ['“六业', ['words:“六业']],
    ['就业 -创业 －"招 工"', ['words:就业', '!words:创业', '!phrase:招 工']],
    ['1-11月 —— - --', ['words:1-11月', 'words:——', 'words:-', 'words:--']],
    ['-0.3 －5% 增长 -２', ['words:-0.3', 'words:－5%', 'words:增长', 'words:-２']],
    ['-第5条 -"5%"', ['!words:第5条', '!phrase:5%']],
    ['/增长 \\d+%/ 就业', ['expression:增长 \\d+%', 'words:就业']],
    ['/a\\/b/ 1/2 /', ['expression:a\\/b', 'words:1/2', 'words:/']],
    ['-/第.条/', ['!expression:第.条']],
    ['""', ['words:""']],
    [' \t　', []],
    ['', []],
  ])('「%s」 is taken apart', (typed, expected) => {
    expect(terms(typed)).toEqual(expected);
  });

  test('of ten thousand characters, or of none that close what they open, is taken apart at once', () => {
    expect(terms('就'.repeat(10_000))).toHaveLength(1);
    expect(terms('“就 '.repeat(3333))).toHaveLength(3333);
    expect(terms('/\\'.repeat(5000))).toHaveLength(1);
  });
});

test.each(['就业', '-养老', '养老 补贴', '“六业”', '/试点/', '"一刀切"'])(
  'words can be quoted, whatever they look like: %s',
  (words) => {
    const { all, none } = parseQuery(quoteWords(words));
    expect(all.map(({ text }) => text)).toEqual([words]);
    expect(none).toEqual([]);
  },
);
