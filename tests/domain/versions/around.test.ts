import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../../src/domain/versions/around.ts';

const text = '一、去年\n生产总值增长5.2%，就业稳定。居民收入提高；物价平稳。\n';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('the sentence around words', () => {
  test.each([
    ['增长5.2%', '生产总值', '，就业稳定。'],
    ['就业稳定。', '生产总值增长5.2%，', ''],
    ['去年', '一、', ''],
    ['稳定。居民', '生产总值增长5.2%，就业', '收入提高；'],
  ])('%s', (words, before, after) => {
    expect(sentenceAround(text, at(words))).toEqual({ before, words, after });
  });

  test('is, where there are no words, the one before their place and the one after', () => {
    const between = (words: string) => {
      const { start } = at(words);
      return sentenceAround(text, { start, end: start });
    };
    expect(between('居民')).toEqual({
      before: '生产总值增长5.2%，就业稳定。',
      words: '',
      after: '居民收入提高；',
    });
    expect(between('\n生产总值')).toEqual({
      before: '一、去年',
      words: '',
      after: '\n生产总值增长5.2%，就业稳定。',
    });
    expect(sentenceAround(text, { start: text.length, end: text.length })).toEqual({
      before: '物价平稳。\n',
      words: '',
      after: '',
    });
  });

  test('is cut where it has no end, and never outside the text', () => {
    const long = '长'.repeat(1000);
    const { before, after } = sentenceAround(long, { start: 500, end: 510 });
    expect(before).toBe(`…${'长'.repeat(120)}`);
    expect(after).toBe(`${'长'.repeat(120)}…`);
    expect(sentenceAround('短', { start: 90, end: 99 })).toEqual({ before: '短', words: '', after: '' });
  });
});
