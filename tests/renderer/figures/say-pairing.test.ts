import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { SaidPairing } from '../../../src/domain/figures/figuring.ts';
import { entriesOfReports } from '../../../src/domain/library/shelves.ts';
import { sayPairing } from '../../../src/renderer/figures/say-pairing.ts';
import { zh } from '../../../src/renderer/i18n/zh.ts';
import { zhLater } from '../../../src/renderer/i18n/zh-later.ts';
import { figuredDocument, figuresSession } from '../../support/figured-library.ts';
import { openQingpu } from '../../support/qingpu.ts';

beforeAll(async () => {
  await i18next.init({
    resources: { zh: { translation: { ...zh, ...zhLater } } },
    lng: 'zh',
    interpolation: { escapeValue: false },
  });
});

async function pairOf(target: string, outcome: string): Promise<SaidPairing> {
  const { session } = figuresSession([
    figuredDocument('甲市', 2025, { review: '稳中有进。', plan: target }),
    figuredDocument('甲市', 2026, { review: outcome, plan: '做好工作。' }),
  ]);
  const answer = await session.answer({ kind: 'pairings', report: '甲市-2026' });
  if (answer.kind !== 'pairings' || !answer.outcome.ok) throw new Error('refused');
  const [pairing] = answer.outcome.value.withLastYear?.pairings ?? [];
  if (!pairing) throw new Error('nothing was paired');
  return pairing;
}

async function said(target: string, outcome: string): Promise<string> {
  const { words, reason } = sayPairing(await pairOf(target, outcome), i18next.t);
  return `${words}：${reason}`;
}

test.each([
  [
    '固定资产投资600亿元。',
    '固定资产投资完成610亿元。',
    '高于目标：2025年的目标是600亿元，2025年完成610亿元。',
  ],
  [
    '固定资产投资600亿元。',
    '固定资产投资完成600亿元。',
    '达到目标：2025年的目标是600亿元，2025年完成600亿元。',
  ],
  [
    '固定资产投资600亿元。',
    '固定资产投资完成590亿元。',
    '低于目标：2025年的目标是600亿元，2025年完成590亿元。',
  ],
  [
    '城镇调查失业率5.5%左右。',
    '城镇调查失业率平均为5.1%。',
    '在目标以内：2025年的目标是5.5%左右，2025年完成5.1%。',
  ],
  [
    '居民消费价格涨幅3%左右。',
    '居民消费价格上涨3.6%。',
    '超过上限：2025年的目标是增长3%左右，2025年完成增长3.6%。',
  ],
  [
    '外贸进出口1100亿元。',
    '外贸进出口增长23.3%。',
    '不可直接比较：目标1100亿元说的是数额，完成情况增长23.3%说的是增幅，不是一回事。',
  ],
  [
    '固定资产投资600亿元。',
    '1—11月固定资产投资完成590亿元。',
    '不可直接比较：目标是2025年的，完成情况是2025年1—11月的，时间长短对不上。',
  ],
  [
    '固定资产投资600亿元。',
    '1—11月固定资产投资完成610亿元。',
    '高于目标：2025年1—11月完成610亿元，不到全年就已经达到2025年的目标600亿元。',
  ],
  [
    '一般公共预算收入增长3%。',
    '一般公共预算收入下降5.2%。',
    '低于目标：2025年的目标是增长3%，2025年完成下降5.2%。',
  ],
  [
    '单位生产总值能耗降低3%。',
    '单位生产总值能耗下降2%。',
    '低于目标：2025年的目标是下降3%，2025年完成下降2%。',
  ],
  [
    '固定资产投资下降3%以内。',
    '固定资产投资下降4%。',
    '超过上限：2025年的目标是下降3%以内，2025年完成下降4%。',
  ],
  [
    '居民消费价格涨幅3%以内。',
    '居民消费价格下降5%。',
    '在目标以内：2025年的目标是增长3%以内，2025年完成下降5%。',
  ],
  [
    '居民消费价格涨幅3%以内。',
    '居民消费价格上涨超过3%。',
    '超过上限：2025年的目标是增长3%以内，2025年完成增长超过3%。',
  ],
])('%s beside %s', async (target, outcome, words) => {
  expect(await said(target, outcome)).toBe(words);
});

test('of the bundled report every pairing names the months where the outcome is not of a whole year', async () => {
  const { reports } = openQingpu();
  const documents = entriesOfReports(reports).flatMap((entry) => {
    const report = reports.find(({ id }) => id === entry.id);
    return report ? [{ entry, report }] : [];
  });
  const { session } = figuresSession(documents);
  const work = reports.find(({ kind }) => kind === 'work-report');
  const answer = await session.answer({ kind: 'pairings', report: work?.id ?? '' });
  if (answer.kind !== 'pairings' || !answer.outcome.ok) throw new Error('refused');
  const { pairings } = answer.outcome.value.within;
  const partly = pairings.filter(({ outcome }) => outcome.figure.period?.includes('月'));
  const compared = partly.filter(({ verdict }) => verdict !== 'not-comparable');
  expect(compared.length).toBeGreaterThan(0);
  for (const pairing of compared) {
    const { words, reason } = sayPairing(pairing, i18next.t);
    expect(`${words}${reason}`).toMatch(/部分月份.*1—11月.*还不是全年/);
  }
});
