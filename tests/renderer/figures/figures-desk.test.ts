import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { FiguresDesk } from '../../../src/renderer/figures/figures-desk.ts';
import type { FromFiguresWorker, ToFiguresWorker } from '../../../src/renderer/figures/protocol.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { MadeUpThread } from '../../support/made-up-thread.ts';

type Worker = MadeUpThread<ToFiguresWorker, FromFiguresWorker>;

const { report } = importedDocument('d-one', ['生产总值增长5.2%。']);
const places = { places: [{ place: '甲市', years: [2026] }] };

let workers: Worker[];
let desk: FiguresDesk;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  desk = new FiguresDesk(
    () => {
      const worker: Worker = new MadeUpThread();
      workers.push(worker);
      return worker;
    },
    {
      readFile: async () => null,
      getHeld: () => ({ documents: new Map(), records: new Map() }),
      subscribeHeld: () => undefined,
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
});

function worker(): Worker {
  const last = workers.at(-1);
  if (!last) throw new Error('no worker was started');
  return last;
}

function asked() {
  return worker().told.filter((message) => message.type === 'ask');
}

function answerPlaces(id: number): void {
  worker().say({ type: 'answer', id, answer: { kind: 'places', outcome: { ok: true, value: places } } });
}

test('a question before the start is asked once the figures have started', async () => {
  const answer = desk.places();
  expect(workers).toEqual([]);
  desk.start([report]);
  expect(worker().told[0]).toEqual({ type: 'start', bundled: [report], spared: [] });
  answerPlaces(asked()[0]?.id ?? -1);
  expect(await answer).toEqual({ ok: true, value: places });
});

test('several questions of one kind are each answered', async () => {
  desk.start([]);
  const both = [desk.places(), desk.places()];
  for (const { id } of asked().toReversed()) answerPlaces(id);
  expect(await Promise.all(both)).toEqual([
    { ok: true, value: places },
    { ok: true, value: places },
  ]);
});

test('a worker that breaks down refuses what it was asked, and another one answers the next question', async () => {
  desk.start([]);
  const refused = desk.figuresOf('d-one');
  worker().breakDown();
  expect(await refused).toEqual({ ok: false, error: { code: 'broken-down' } });
  expect(worker().isEnded).toBe(true);
  const next = desk.places();
  vi.runOnlyPendingTimers();
  expect(workers).toHaveLength(2);
  answerPlaces(asked()[0]?.id ?? -1);
  expect(await next).toMatchObject({ ok: true });
});

test('after an answer the next worker comes as soon as the first one did', () => {
  desk.start([]);
  for (const count of [2, 3, 4]) {
    void desk.places();
    answerPlaces(asked()[0]?.id ?? -1);
    worker().breakDown();
    vi.advanceTimersByTime(250);
    expect(workers).toHaveLength(count);
  }
});

test('a document over which two broke down is not read in a third time', () => {
  desk.start([]);
  for (let times = 0; times < 2; times += 1) {
    worker().say({ type: 'reading', report: 'd-one' });
    worker().say({ type: 'broken-down' });
    vi.runOnlyPendingTimers();
  }
  expect(worker().told[0]).toMatchObject({ type: 'start', spared: ['d-one'] });
});

test('who listens is told of each change until they stop', () => {
  desk.start([]);
  let times = 0;
  const stop = desk.onChange(() => {
    times += 1;
  });
  worker().say({ type: 'changed' });
  stop();
  worker().say({ type: 'changed' });
  expect(times).toBe(1);
});

test('a table is asked for part by part, and anew when it becomes another one meanwhile', async () => {
  const rows = findFigures(report).map((figure) => ({
    figure,
    written: '5.2%',
    isDecided: false,
    isContradicted: false,
    isOutOfScale: false,
    isMisread: false,
  }));
  const of = { report: 'd-one', title: '', kind: report.kind, year: 2026, place: '甲市' };
  const answerPart = async (all: number) => {
    const { id } = asked().at(-1) ?? { id: -1 };
    const value = { of, rows, all };
    worker().say({ type: 'answer', id, answer: { kind: 'table', outcome: { ok: true, value } } });
    await vi.advanceTimersByTimeAsync(0);
  };
  desk.start([]);
  const table = desk.figuresOf('d-one');
  await answerPart(2);
  await answerPart(3);
  await answerPart(3);
  await answerPart(3);
  await answerPart(3);
  expect(asked().map(({ question }) => question.kind === 'table' && question.from)).toEqual([0, 1, 0, 1, 2]);
  expect(await table).toEqual({ ok: true, value: { of, rows: [...rows, ...rows, ...rows] } });
});
