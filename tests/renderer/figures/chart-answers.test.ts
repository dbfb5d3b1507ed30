/** What the figures' worker answers for charts: the sentences of points, and what can't be compared. */
import { expect, test } from 'vitest';
import type { StandingFigure } from '../../../src/domain/figures/figuring.ts';
import { figuredDocument, figuresSession } from '../../support/figured-library.ts';

const plan = '做好各项工作。';
const asked = { indicator: '地区生产总值', kind: 'growth' } as const;

test('the points of several documents have their sentences, each where it stands', async () => {
  const documents = [2024, 2025].map((year) =>
    figuredDocument('甲市', year, { review: `稳中有进。地区生产总值增长${year - 2019}%。`, plan }),
  );
  const { session } = figuresSession(documents);
  const series = await session.answer({ kind: 'series', place: '甲市', asked: [asked] });
  if (series.kind !== 'series' || !series.outcome.ok) throw new Error('no series');
  const points = series.outcome.value.series[0]?.points ?? [];
  const figures = points.map(({ report, figure }): StandingFigure => ({ report, figure }));
  const [first] = figures;
  const gone = first ? [{ ...first, report: 'gone' }] : [];
  const sources = await session.answer({ kind: 'sources', figures: [...figures, ...gone] });
  if (sources.kind !== 'sources' || !sources.outcome.ok) throw new Error('no sources');
  expect(
    sources.outcome.value.map((source) => source && [source.anchor.quote.exact, source.citation]),
  ).toEqual([
    ['地区生产总值增长5%。', '《2024年甲市政府工作报告》第一部分第1段'],
    ['地区生产总值增长6%。', '《2025年甲市政府工作报告》第一部分第1段'],
    null,
  ]);
});

test('what another place states in another kind stands apart, and what can be compared does not', async () => {
  const documents = [
    figuredDocument('甲市', 2026, { review: '地区生产总值增长5%。', plan }),
    figuredDocument('乙市', 2026, { review: '地区生产总值达到900亿元。', plan }),
    figuredDocument('丙市', 2026, { review: '居民人均可支配收入增长5%。', plan }),
  ];
  const { session } = figuresSession(documents);
  const answer = await session.answer({ kind: 'apart', asked, year: 2025 });
  if (answer.kind !== 'apart' || !answer.outcome.ok) throw new Error('no answer');
  expect(answer.outcome.value.map(({ place, reason, written }) => [place, reason, written])).toEqual([
    ['乙市', 'other-kind', '900亿元'],
  ]);
});

test('of a year the unit is that of its places, whatever one of them used in other years', async () => {
  const level = { indicator: '外贸进出口总额', kind: 'level' } as const;
  const trade = (place: string, year: number, said: string) =>
    figuredDocument(place, year, { review: `外贸进出口总额达到${said}。`, plan });
  const { session } = figuresSession([
    ...[2020, 2021, 2022].map((year) => trade('甲市', year, `${year - 1990}亿美元`)),
    trade('甲市', 2026, '240亿元'),
    trade('乙市', 2026, '500亿元'),
    trade('丙市', 2026, '70亿美元'),
  ]);
  const year = await session.answer({ kind: 'year', asked: level, year: 2025 });
  if (year.kind !== 'year' || !year.outcome.ok) throw new Error('no answer');
  expect(
    year.outcome.value.places.map(({ place, points }) => [place, points.map(({ written }) => written)]),
  ).toEqual([
    ['甲市', ['240亿元']],
    ['乙市', ['500亿元']],
    ['丙市', ['70亿美元']],
  ]);
  const apart = await session.answer({ kind: 'apart', asked: level, year: 2025 });
  if (apart.kind !== 'apart' || !apart.outcome.ok) throw new Error('no answer');
  expect(apart.outcome.value.map(({ place, reason }) => [place, reason])).toEqual([['丙市', 'other-unit']]);

  const series = await session.answer({ kind: 'series', place: '甲市', asked: [level] });
  if (series.kind !== 'series' || !series.outcome.ok) throw new Error('no series');
  const [own] = series.outcome.value.series;
  expect(own?.points.map(({ written }) => written)).toEqual(['30亿美元', '31亿美元', '32亿美元']);
  expect(own?.inOtherUnits.map(({ written }) => written)).toEqual(['240亿元']);
});
