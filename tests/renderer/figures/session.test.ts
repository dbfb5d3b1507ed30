import { describe, expect, test } from 'vitest';
import { FiguresSession } from '../../../src/renderer/figures/session.ts';
import { figuredDocument, figuresSession } from '../../support/figured-library.ts';

const before = figuredDocument('甲市', 2025, {
  review: '全市生产总值增长4.9%。居民消费价格上涨1.1%。',
  plan: '地区生产总值增长5%左右。固定资产投资600亿元。经济总量增长6%。新增养老床位300张。',
});
const after = figuredDocument('甲市', 2026, {
  review: '全市生产总值增长5.2%。全社会固定资产投资完成590.5亿元。社会消费品零售总额增长3.1%。',
  plan: '地区生产总值增长5%左右。社会消费品零售总额增长4%。',
});
const other = figuredDocument('乙市', 2026, {
  review: '全市生产总值增长6.1%。',
  plan: '地区生产总值增长6%。',
});

describe('the table of a document', () => {
  test('has its figures in reading order, with the words of each number', async () => {
    const { session } = figuresSession([before, after]);
    const answer = await session.answer({ kind: 'table', from: 0, report: '甲市-2026' });
    expect(answer).toMatchObject({
      kind: 'table',
      outcome: { ok: true, value: { of: { report: '甲市-2026', year: 2026, place: '甲市' } } },
    });
    if (answer.kind !== 'table' || !answer.outcome.ok) throw new Error('refused');
    expect(answer.outcome.value.rows.map(({ written }) => written)).toEqual([
      '5.2%',
      '590.5亿元',
      '3.1%',
      '5%',
      '4%',
    ]);
  });

  test('of very many figures comes in parts', async () => {
    const long = figuredDocument('甲市', 2026, {
      review: Array.from({ length: 1500 }, (_, at) => `工程${at}投资${at + 1}亿元。`).join(''),
      plan: '做好各项工作。',
    });
    const { session } = figuresSession([long]);
    const partFrom = async (from: number) => {
      const answer = await session.answer({ kind: 'table', from, report: '甲市-2026' });
      if (answer.kind !== 'table' || !answer.outcome.ok) throw new Error('refused');
      return answer.outcome.value;
    };
    const [first, second] = [await partFrom(0), await partFrom(1000)];
    expect([first.all, second.all]).toEqual([1500, 1500]);
    expect([...first.rows, ...second.rows].map(({ written }) => written)).toEqual(
      Array.from({ length: 1500 }, (_, at) => `${at + 1}亿元`),
    );
  });

  test('marks values that contradict each other, and no others', async () => {
    const contradictory = figuredDocument('甲市', 2026, {
      review: '全市生产总值增长5.2%。经过努力，地区生产总值增长5.7%。居民消费价格上涨0.2%。',
      plan: '做好各项工作。',
    });
    const { session } = figuresSession([contradictory]);
    const answer = await session.answer({ kind: 'table', from: 0, report: '甲市-2026' });
    if (answer.kind !== 'table' || !answer.outcome.ok) throw new Error('refused');
    expect(answer.outcome.value.rows.map(({ isContradicted }) => isContradicted)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('marks a value that a misread digit would explain, among the other years of the place', async () => {
    const years = [2020, 2021, 2022, 2023, 2024].map((year, at) =>
      figuredDocument('甲市', year, {
        review: `固定资产投资完成${year === 2023 ? 5400 : 500 + 10 * at}亿元。`,
        plan: '做好各项工作。',
      }),
    );
    const { session } = figuresSession(years);
    const flags = async (report: string) => {
      const answer = await session.answer({ kind: 'table', from: 0, report });
      if (answer.kind !== 'table' || !answer.outcome.ok) throw new Error('refused');
      return answer.outcome.value.rows.map(({ isOutOfScale }) => isOutOfScale);
    };
    expect(await flags('甲市-2023')).toEqual([true]);
    expect(await flags('甲市-2022')).toEqual([false]);
  });

  test('of a document that is not there is refused', async () => {
    const { session } = figuresSession([before]);
    expect(await session.answer({ kind: 'table', from: 0, report: 'gone' })).toMatchObject({
      outcome: { ok: false, error: { code: 'unknown' } },
    });
  });

  test('of a document that can not be opened is refused', async () => {
    const { session } = figuresSession([before], []);
    const answer = session.answer({ kind: 'table', from: 0, report: '甲市-2025' });
    session.setUnreadable(new Set(['甲市-2025']));
    expect(await answer).toMatchObject({ outcome: { ok: false, error: { code: 'unreadable' } } });
  });

  test('of a document that is removed while it is waited for is refused', async () => {
    const { session, asked } = figuresSession([before], []);
    const answer = session.answer({ kind: 'table', from: 0, report: '甲市-2025' });
    expect(asked).toEqual(['甲市-2025']);
    session.setShelf([]);
    expect(await answer).toMatchObject({ outcome: { ok: false, error: { code: 'unknown' } } });
  });
});

test('the numbers of a document, and the figures of each of its lines, are those of its table', async () => {
  const contradictory = figuredDocument('甲市', 2026, {
    review: '全市生产总值增长5.2%，地区生产总值增长5.7%，新增就业2.1万人。',
    plan: '做好各项工作。',
  });
  const { session } = figuresSession([contradictory]);
  const report = '甲市-2026';
  const table = await session.answer({ kind: 'table', report, from: 0 });
  const numbers = await session.answer({ kind: 'numbers', report });
  if (table.kind !== 'table' || !table.outcome.ok) throw new Error('refused');
  if (numbers.kind !== 'numbers' || !numbers.outcome.ok) throw new Error('refused');
  const { rows } = table.outcome.value;
  expect([...numbers.outcome.value.starts]).toEqual(rows.map(({ figure }) => figure.start));
  expect([...numbers.outcome.value.ends]).toEqual(rows.map(({ figure }) => figure.end));
  const lines = await Promise.all(
    contradictory.report.lines.map((line) => session.answer({ kind: 'line', report, line: line.id })),
  );
  expect(
    lines.flatMap((each) => (each.kind === 'line' && each.outcome.ok ? each.outcome.value : [])),
  ).toEqual(rows);
  expect(rows.map(({ isContradicted }) => isContradicted)).toEqual([true, true, false]);
  expect(await session.answer({ kind: 'line', report: 'gone', line: 'p1' })).toMatchObject({
    outcome: { ok: false, error: { code: 'unknown' } },
  });
});

test('what goes wrong over one question refuses that one', async () => {
  const session = new FiguresSession({
    open: async () => {
      throw new Error('broken');
    },
    readFirst: () => undefined,
    readAll: () => undefined,
  });
  session.setShelf([before.entry]);
  session.add(before.report, before.entry);
  const refused = await session.answer({ kind: 'pairings', report: '甲市-2025' });
  expect(refused).toEqual({ kind: 'pairings', outcome: { ok: false, error: { code: 'broken-down' } } });
  expect(await session.answer({ kind: 'table', from: 0, report: '甲市-2025' })).toMatchObject({
    outcome: { ok: true },
  });
});

describe('targets and outcomes', () => {
  async function pairings(documents = [before, after]) {
    const { session } = figuresSession(documents);
    const answer = await session.answer({ kind: 'pairings', report: '甲市-2026' });
    if (answer.kind !== 'pairings' || !answer.outcome.ok) throw new Error('refused');
    return answer.outcome.value;
  }

  test('of one report: each new target beside what it reports, with both sentences whole', async () => {
    const { within } = await pairings();
    expect(
      within.pairings.map(({ target, outcome, verdict }) => [target.written, outcome.written, verdict]),
    ).toEqual([
      ['5%', '5.2%', 'lower'],
      ['4%', '3.1%', 'higher'],
    ]);
    const [first] = within.pairings;
    expect(first?.outcome.sentence).toEqual({
      report: '甲市-2026',
      line: expect.any(String),
      text: '全市生产总值增长5.2%。',
      from: 8,
      to: 12,
    });
  });

  test('of last year’s report are laid beside what became of them, and those without an answer are listed', async () => {
    const { withLastYear } = await pairings();
    expect(withLastYear?.targetsOf).toMatchObject({ report: '甲市-2025' });
    expect(
      withLastYear?.pairings.map(({ target, outcome, verdict, isDoubtful }) => [
        target.written,
        outcome.written,
        verdict,
        isDoubtful,
      ]),
    ).toEqual([
      ['5%', '5.2%', 'met', false],
      ['600亿元', '590.5亿元', 'missed', false],
      ['6%', '5.2%', 'missed', true],
    ]);
    expect(withLastYear?.unanswered.map(({ written }) => written)).toEqual(['300张']);
  });

  test('say of both of two contradictory outcomes', async () => {
    const twice = figuredDocument('甲市', 2026, {
      review: '全市生产总值增长5.2%。地区生产总值增长4.7%。',
      plan: '地区生产总值增长5%左右。',
    });
    const { within } = await pairings([twice]);
    expect(within.pairings[0]?.outcome.written).toBe('5.2%');
    expect(within.pairings[0]?.others.map(({ written }) => written)).toEqual(['4.7%']);
  });

  test('have no last year where the library has no report of it', async () => {
    expect((await pairings([after, other])).withLastYear).toBeNull();
  });
});

describe('what the user decided of words', () => {
  const join = { id: '经济总量', changed: '2026-01-20T08:00:00.000Z' };

  test('parts them everywhere', async () => {
    const { session } = figuresSession([before, after]);
    session.setJoins(new Map([[join.id, { ...join, indicator: null }]]));
    const answer = await session.answer({ kind: 'pairings', report: '甲市-2026' });
    if (answer.kind !== 'pairings' || !answer.outcome.ok) throw new Error('refused');
    const { withLastYear } = answer.outcome.value;
    expect(withLastYear?.pairings.map(({ target }) => target.written)).toEqual(['5%', '600亿元']);
    expect(withLastYear?.unanswered.map(({ written }) => written)).toEqual(['6%', '300张']);
  });

  test('joins them without doubt, also to an indicator that no list has, and can be taken back', async () => {
    const { session } = figuresSession([before, after]);
    const indicators = async () => {
      const answer = await session.answer({ kind: 'table', from: 0, report: '甲市-2025' });
      if (answer.kind !== 'table' || !answer.outcome.ok) throw new Error('refused');
      return answer.outcome.value.rows
        .filter(({ figure }) => figure.subject === '经济总量')
        .map(({ figure, isDecided }) => [figure.indicator, figure.isDoubtful, isDecided]);
    };
    expect(await indicators()).toEqual([['地区生产总值', true, false]]);
    session.setJoins(new Map([[join.id, { ...join, indicator: '经济规模' }]]));
    expect(await indicators()).toEqual([['经济规模', false, true]]);
    session.setJoins(new Map());
    expect(await indicators()).toEqual([['地区生产总值', true, false]]);
  });
});

describe('an earlier version of a document', () => {
  const plan = '做好工作。';
  const draft = figuredDocument('甲市', 2026, { review: '全市生产总值增长5.9%。', plan }, 'draft');
  const final = figuredDocument('甲市', 2026, { review: '全市生产总值增长5.2%。', plan }, 'final');
  const { session } = figuresSession([draft, final]);
  session.setShelf([{ ...final.entry, earlier: [draft.entry] }, draft.entry]);

  test('states nothing beside the latest one', async () => {
    const asked = [{ indicator: '地区生产总值', kind: 'growth' }] as const;
    const answer = await session.answer({ kind: 'series', place: '甲市', asked });
    if (answer.kind !== 'series' || !answer.outcome.ok) throw new Error('refused');
    const points = answer.outcome.value.series[0]?.points ?? [];
    expect(points.map(({ written, isContradicted }) => [written, isContradicted])).toEqual([['5.2%', false]]);
  });

  test('has its own table', async () => {
    const answer = await session.answer({ kind: 'table', from: 0, report: 'draft' });
    if (answer.kind !== 'table' || !answer.outcome.ok) throw new Error('refused');
    expect(answer.outcome.value.rows.map(({ written }) => written)).toEqual(['5.9%']);
  });
});

describe('places and years', () => {
  const documents = [after, other, before];

  test('are those of the shelf, and none is read in for that', async () => {
    const { session, asked } = figuresSession(documents, []);
    const answer = await session.answer({ kind: 'places' });
    expect(answer.outcome).toMatchObject({
      value: {
        places: [
          { place: '甲市', years: [2025, 2026] },
          { place: '乙市', years: [2026] },
        ],
      },
    });
    expect(asked).toEqual([]);
  });

  test('a series waits for all documents of its place, and for no others', async () => {
    const { session, asked } = figuresSession(documents, []);
    const answer = session.answer({
      kind: 'series',
      place: '甲市',
      asked: [{ indicator: '地区生产总值', kind: 'growth' }],
    });
    await Promise.resolve();
    expect(asked).toEqual(['甲市-2026', '甲市-2025']);
    session.add(before.report, before.entry);
    session.add(after.report, after.entry);
    const { outcome } = await answer;
    if (!outcome.ok || !('series' in outcome.value)) throw new Error('refused');
    expect(outcome.value.series[0]?.points.map(({ year, role, written }) => [year, role, written])).toEqual([
      [2024, 'outcome', '4.9%'],
      [2025, 'outcome', '5.2%'],
      [2025, 'target', '5%'],
      [2026, 'target', '5%'],
    ]);
    expect(outcome.value.reports.map(({ report }) => report)).toEqual(['甲市-2025', '甲市-2026']);
  });

  test('one year of all places is answered from what is read in, and says how many documents are not', async () => {
    const { session, asked } = figuresSession(documents, [after]);
    const answer = await session.answer({
      kind: 'year',
      asked: { indicator: '地区生产总值', kind: 'growth' },
      year: 2025,
    });
    expect(asked).toEqual(['all']);
    if (answer.kind !== 'year' || !answer.outcome.ok) throw new Error('refused');
    expect(answer.outcome.value).toMatchObject({ unread: 2, unreadable: 0 });
    expect(answer.outcome.value.places.map(({ place, points }) => [place, points.length])).toEqual([
      ['甲市', 1],
    ]);
  });

  test('an answer holds until more is read in', async () => {
    const { session } = figuresSession(documents, [after]);
    const question = {
      kind: 'year',
      asked: { indicator: '地区生产总值', kind: 'growth' },
      year: 2025,
    } as const;
    const placesNow = async () => {
      const answer = await session.answer(question);
      if (answer.kind !== 'year' || !answer.outcome.ok) throw new Error('refused');
      return answer.outcome.value;
    };
    const first = await placesNow();
    expect(await placesNow()).toBe(first);
    session.add(other.report, other.entry);
    expect((await placesNow()).places.map(({ place }) => place)).toEqual(['甲市', '乙市']);
  });

  test('a place that was renamed is one place', async () => {
    const renamed = figuredDocument('襄樊市', 2010, { review: '全市生产总值增长14%。', plan: '做好工作。' });
    const present = figuredDocument('襄阳市', 2012, { review: '全市生产总值增长16%。', plan: '做好工作。' });
    const { session } = figuresSession([renamed, present]);
    const answer = await session.answer({ kind: 'places' });
    expect(answer.outcome).toMatchObject({ value: { places: [{ place: '襄阳市', years: [2010, 2012] }] } });
  });

  test('indicators say of which years and places values are stated', async () => {
    const { session } = figuresSession(documents);
    const answer = await session.answer({ kind: 'indicators', place: null });
    if (answer.kind !== 'indicators' || !answer.outcome.ok) throw new Error('refused');
    expect(answer.outcome.value.indicators[0]).toEqual({
      indicator: '地区生产总值',
      kind: 'growth',
      years: [2024, 2025, 2026],
      places: 2,
    });
  });
});

describe('linked tasks', () => {
  const said =
    '持续优化营商环境。深化一网通办改革，企业开办时间再压缩，办好企业服务热线，帮助中小微企业解决融资难题。';
  const done =
    '营商环境不断优化。一网通办改革深入推进，企业开办更加便利，企业服务热线办理诉求，中小微企业融资难题得到缓解。';
  const filler =
    '乡村面貌持续改善。农村道路、河道、厕所逐年整治，村庄绿化覆盖提高，田园风光吸引游客前来观光。';
  const last = figuredDocument('甲市', 2025, { review: filler, plan: `${said}${filler}` });
  const now = figuredDocument('甲市', 2026, { review: `${done}${filler}`, plan: said });

  test('stand both ways within a report, and lead to last year’s plan, with the words that say so', async () => {
    const { session } = figuresSession([last, now]);
    const answer = await session.answer({ kind: 'links', report: '甲市-2026' });
    if (answer.kind !== 'links' || !answer.outcome.ok) throw new Error('refused');
    const { within, withLastYear } = answer.outcome.value;
    expect(within.map(({ here, there }) => [here.isReview, there.isReview])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(withLastYear?.of.report).toBe('甲市-2025');
    const link = withLastYear?.links.find(({ here }) => here.title === '营商环境不断优化');
    expect(link?.there).toMatchObject({ report: '甲市-2025', title: '持续优化营商环境', isReview: false });
    expect(link?.reason.join()).toContain('营商环境');
  });
});
