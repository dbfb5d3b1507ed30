import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchAnswer } from '../../../src/domain/search/search-answer.ts';
import { searchEverywhere } from '../../../src/domain/search/search-filter.ts';
import type { FromSearchWorker, ToSearchWorker } from '../../../src/renderer/search/protocol.ts';
import { SearchDesk } from '../../../src/renderer/search/search-desk.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { MadeUpThread } from '../../support/made-up-thread.ts';

type Worker = MadeUpThread<ToSearchWorker, FromSearchWorker>;

const { report } = importedDocument('d-one', ['今年要稳就业。']);
const question = { typed: '就业', filter: searchEverywhere, order: 'reading', most: 10 } as const;
const nothing = {
  isWhole: true,
  documents: [],
  documentsFound: 0,
  notes: [],
  notesFound: 0,
  matches: 0,
  unread: 0,
  unreadable: 0,
};

let workers: Worker[];
let desk: SearchDesk;
let expressions: { isEnded: boolean; onError: () => void }[];

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  expressions = [];
  desk = new SearchDesk(
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
    (_, onError) => {
      const started = { isEnded: false, onError };
      expressions.push(started);
      return () => {
        started.isEnded = true;
      };
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

function answerLast(matches: number): void {
  const asked = worker().told.findLast((message) => message.type === 'ask');
  if (asked?.type !== 'ask') throw new Error('nothing was asked');
  const value = { ...nothing, matches };
  worker().say({ type: 'answer', id: asked.id, answer: { kind: 'search', outcome: { ok: true, value } } });
}

function typesTold(): string[] {
  return worker().told.map(({ type }) => type);
}

test('a question before the start is asked once the search has started', async () => {
  const answer = desk.search(question);
  expect(workers).toEqual([]);
  desk.start([report]);
  expect(worker().told[0]).toEqual({ type: 'start', bundled: [report], spared: [] });
  answerLast(3);
  expect(await answer).toMatchObject({ ok: true, value: { matches: 3 } });
});

test('a beginning is passed on while its question is the latest', async () => {
  desk.start([]);
  const told: number[] = [];
  const hear = ({ matches }: SearchAnswer) => told.push(matches);
  void desk.search(question, hear);
  const later = desk.search({ ...question, typed: '创业' }, hear);
  const [first, second] = worker().told.filter((message) => message.type === 'ask');
  const say = (asked: typeof first, matches: number) => {
    if (asked?.type !== 'ask') throw new Error('nothing was asked');
    worker().say({ type: 'beginning', id: asked.id, beginning: { ...nothing, isWhole: false, matches } });
  };
  say(first, 1);
  say(second, 2);
  answerLast(3);
  expect(await later).toMatchObject({ value: { matches: 3 } });
  say(second, 4);
  expect(told).toEqual([2]);
});

test('a later question of the same kind takes the place of an earlier one, and of no other', async () => {
  desk.start([]);
  const earlier = desk.search(question);
  const other = desk.findIn('d-one', '就业');
  const list = desk.list(question);
  const later = desk.search({ ...question, typed: '创业' });
  expect(await earlier).toBeNull();
  const [first, second, third] = worker().told.filter((message) => message.type === 'ask');
  if (first?.type !== 'ask' || second?.type !== 'ask' || third?.type !== 'ask')
    throw new Error('nothing was asked');
  const late = { ...nothing, matches: 9 };
  worker().say({
    type: 'answer',
    id: first.id,
    answer: { kind: 'search', outcome: { ok: true, value: late } },
  });
  const listed = { kind: 'list', outcome: { ok: true, value: { ...nothing, matches: 5 } } } as const;
  worker().say({ type: 'answer', id: third.id, answer: listed });
  expect(await list).toMatchObject({ value: { matches: 5 } });
  answerLast(1);
  expect(await later).toMatchObject({ value: { matches: 1 } });
  const places = Int32Array.of(1, 3);
  worker().say({
    type: 'answer',
    id: second.id,
    answer: { kind: 'find', outcome: { ok: true, value: places } },
  });
  expect(await other).toEqual({ ok: true, value: places });
});

test('the worker for expressions is started and ended for the one that searches, and with it', () => {
  const { port1, port2 } = new MessageChannel();
  desk.start([]);
  worker().say({ type: 'expressions-wanted', port: port1 });
  expressions[0]?.onError();
  expect(typesTold()).toEqual(['start', 'expressions-broken-down']);
  worker().say({ type: 'expressions-over' });
  worker().say({ type: 'expressions-wanted', port: port2 });
  expect(expressions.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  worker().breakDown();
  expect(expressions[1]?.isEnded).toBe(true);
});

describe('a worker that breaks down', () => {
  test('refuses what was asked, and another takes its place and is asked what comes next', async () => {
    desk.start([report]);
    const refused = desk.search(question);
    worker().breakDown();
    expect(await refused).toEqual({ ok: false, error: { code: 'broken-down' } });
    expect(workers[0]?.isEnded).toBe(true);
    const answer = desk.search(question);
    expect(workers).toHaveLength(1);
    await vi.runOnlyPendingTimersAsync();
    expect(workers).toHaveLength(2);
    expect(typesTold()).toEqual(['start', 'ask']);
    answerLast(2);
    expect(await answer).toMatchObject({ value: { matches: 2 } });
  });

  test('after it has read all in is replaced as soon as the first one', async () => {
    desk.start([]);
    for (const count of [2, 3, 4]) {
      worker().say({ type: 'progress', progress: { read: 8, unreadable: 1, all: 9 } });
      worker().breakDown();
      await vi.advanceTimersByTimeAsync(250);
      expect(workers).toHaveLength(count);
    }
  });

  test('over a question counts against no document that it was reading in', async () => {
    desk.start([]);
    for (const _ of [1, 2, 3]) {
      worker().say({ type: 'reading', report: 'd-one' });
      const refused = desk.search(question);
      worker().breakDown();
      expect(await refused).toMatchObject({ ok: false });
      await vi.runOnlyPendingTimersAsync();
    }
    expect(worker().told[0]).toMatchObject({ spared: [] });
  });
});

test('who asks for the progress is told at once and of every change, until that is enough', () => {
  desk.start([]);
  const seen: number[] = [];
  const stop = desk.onProgress(({ read }) => seen.push(read));
  worker().say({ type: 'progress', progress: { read: 1, unreadable: 0, all: 2 } });
  stop();
  worker().say({ type: 'progress', progress: { read: 2, unreadable: 0, all: 2 } });
  expect(seen).toEqual([0, 1]);
});
