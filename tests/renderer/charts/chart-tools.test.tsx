import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { ChartTools } from '../../../src/renderer/charts/ChartTools.tsx';
import type { SourcesState } from '../../../src/renderer/charts/sources-state.ts';
import { zh } from '../../../src/renderer/i18n/zh.ts';
import { zhLater } from '../../../src/renderer/i18n/zh-later.ts';

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { translation: { ...zh, ...zhLater } } } });
});

function drawn(sources: SourcesState): string {
  return renderToStaticMarkup(
    <ChartTools sources={sources} onPut={() => undefined} onSave={async () => undefined} />,
  );
}

test.each([
  ['awaited', zhLater.charts.sources.awaited],
  ['lost', zhLater.charts.sources.lost],
] as const)('a chart whose sentences are %s is neither put nor exported, and says so', (sources, words) => {
  expect(drawn(sources).match(/<button[^>]* disabled=""/g)).toHaveLength(2);
  expect(drawn(sources)).toContain(words);
});

test('a chart with its sentences can be put and exported', () => {
  expect(drawn('known')).not.toContain('disabled=""');
});
