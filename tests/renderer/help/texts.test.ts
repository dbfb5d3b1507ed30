import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsByTopic, textsWith } from '../../../src/renderer/help/texts-by-topic.ts';
import { asTopic, topics } from '../../../src/renderer/help/topics.ts';

const folder = join(import.meta.dirname, '../../../src/renderer/help');
const textsIn = (language: string) =>
  textsByTopic(
    Object.fromEntries(
      readdirSync(join(folder, language)).map((name) => [
        `./${language}/${name}`,
        readFileSync(join(folder, language, name), 'utf8'),
      ]),
    ),
  );

describe.each(['zh', 'en'])('the help in %s', (language) => {
  test('has every topic, each under a title of its own, and no file that is none', () => {
    const texts = textsIn(language);
    expect(texts.map(({ topic }) => topic)).toEqual([...topics]);
    expect(readdirSync(join(folder, language))).toHaveLength(topics.length);
    expect(new Set(texts.map(({ title }) => title).filter(Boolean)).size).toBe(topics.length);
  });

  test('has one title a topic, and no pictures or tables, which are not drawn', () => {
    for (const { markdown } of textsIn(language)) {
      expect(markdown.match(/^# /gm)).toHaveLength(1);
      expect(markdown).not.toMatch(/!\[|^\|/m);
    }
  });

  test('leads to topics that there are', () => {
    const links = textsIn(language).flatMap(({ markdown }) => [...markdown.matchAll(/#\/help\/([a-z]+)/g)]);
    for (const [, topic = ''] of links) expect(topics).toContain(topic);
  });
});

test('what is searched has all the words, also where they are set off', () => {
  const found = textsWith(textsIn('zh'), '导出 口令').map(({ topic }) => topic);
  expect(found).toContain('takeaway');
  expect(found).not.toContain('read');
  expect(textsWith(textsIn('zh'), '  ')).toHaveLength(topics.length);
  expect(textsWith(textsIn('zh'), '没有这样的话')).toEqual([]);
});

test('an address of no topic leads to the first', () => {
  expect(asTopic('nowhere')).toBe('start');
  expect(asTopic(null)).toBe('start');
  expect(asTopic('search')).toBe('search');
});
