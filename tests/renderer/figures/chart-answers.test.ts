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
