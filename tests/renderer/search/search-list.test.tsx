import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { elementId, type Group } from '../../../src/renderer/search/rows.ts';
import { SearchList } from '../../../src/renderer/search/SearchList.tsx';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'zh', resources: {} });
});

const rows = (typed: string) => [{ id: `recent-${typed}`, kind: 'recent' as const, typed }];
const groups: readonly Group[] = [
  {
    id: 'a',
    title: '甲报告',
    count: '2 处',
    parts: [
      { title: null, rows: rows('就业 养老') },
      { title: '稳就业', rows: rows('就业_养老') },
    ],
  },
];

test('each section of a document is a group with a name, and every id is one word and the only one', () => {
  const markup = renderToStaticMarkup(
    <SearchList
      id="list"
      label="查找结果"
      groups={groups}
      of=""
      chosen={null}
      idOf={({ id }) => elementId('list', id)}
      isStale={false}
      onChoose={() => undefined}
      onOpen={() => undefined}
      onForget={() => undefined}
    />,
  );
  const idsOf = (attribute: string) =>
    [...markup.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
  const ids = idsOf('id');
  expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const names = idsOf('aria-labelledby');
  expect(names).toHaveLength(2);
  for (const name of names) expect(ids).toContain(name);
});
