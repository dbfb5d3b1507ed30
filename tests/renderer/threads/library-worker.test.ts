import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type FromLibraryWorker,
  type Held,
  LibraryWorker,
  type ToLibraryWorker,
} from '../../../src/renderer/threads/library-worker.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { MadeUpThread } from '../../support/made-up-thread.ts';

interface Ask {
  readonly type: 'ask';
}
interface Answer {
  readonly type: 'answer';
}
type Thread = MadeUpThread<ToLibraryWorker<string> | Ask, FromLibraryWorker | Answer>;

const { document, report } = importedDocument('d-one', ['今年要稳就业。']);

let threads: Thread[];
let held: Held<string>;
let changeHeld: () => void;
let heard: string[];
let isToBlame: boolean;
let worker: LibraryWorker<Ask, Answer, string>;

beforeEach(() => {
  vi.useFakeTimers();
  threads = [];
  heard = [];
  isToBlame = true;
  held = { documents: new Map(), records: new Map() };
  worker = new LibraryWorker(
    () => {
      const thread: Thread = new MadeUpThread();
      threads.push(thread);
      return thread;
    },
    {
      readFile: async (sha256) => (sha256 === 'there' ? new Uint8Array([1]) : null),
      getHeld: () => held,
      subscribeHeld: (listener) => {
        changeHeld = listener;
      },
    },
    {
      onStart: () => heard.push('start'),
      hear: ({ type }) => heard.push(type),
      onBreakDown: () => {
        heard.push('broken-down');
        return isToBlame;
      },
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
});

function thread(): Thread {
  const last = threads.at(-1);
  if (!last) throw new Error('none was started');
  return last;
}

const typesTold = () => thread().told.map(({ type }) => type);

test('is started once, with the bundled documents, and asked nothing before', () => {
  worker.ask({ type: 'ask' });
  worker.start([report]);
  worker.start([report]);
  expect(threads).toHaveLength(1);
  expect(thread().told).toEqual([{ type: 'start', bundled: [report], spared: [] }]);
  worker.ask({ type: 'ask' });
  thread().say({ type: 'answer' });
  expect(typesTold()).toEqual(['start', 'ask']);
  expect(heard).toEqual(['start', 'answer']);
});

describe('one that breaks down', () => {
  test('is ended and heard no more, and the next one is told from the beginning', () => {
    worker.start([report]);
    const broken = thread();
    broken.breakDown();
    expect(broken.isEnded).toBe(true);
    broken.say({ type: 'answer' });
    vi.runOnlyPendingTimers();
    expect(threads).toHaveLength(2);
    expect(thread().told).toEqual([{ type: 'start', bundled: [report], spared: [] }]);
    expect(heard).toEqual(['start', 'broken-down', 'start']);
  });

  test('is replaced after twice as long each time, until one proves itself', () => {
    worker.start([]);
    const breakDownAndWait = (wait: number) => {
      const before = threads.length;
      thread().say({ type: 'broken-down' });
      vi.advanceTimersByTime(wait - 1);
      expect(threads).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(threads).toHaveLength(before + 1);
    };
    for (const wait of [250, 500, 1000]) breakDownAndWait(wait);
    worker.prove();
    breakDownAndWait(250);
  });

  const breakDownOver = (id: string | null) => {
    thread().say({ type: 'reading', report: id });
    thread().breakDown();
    vi.runOnlyPendingTimers();
  };

  test('twice over the same document does not read it in a third time', () => {
    worker.start([]);
    breakDownOver('d-one');
    breakDownOver(null);
    expect(thread().told[0]).toMatchObject({ spared: [] });
    breakDownOver('d-one');
    expect(thread().told[0]).toMatchObject({ spared: ['d-one'] });
  });

  test('over what it was asked is held against no document', () => {
    worker.start([]);
    isToBlame = false;
    for (const id of ['d-one', 'd-one', 'd-one']) breakDownOver(id);
    expect(thread().told[0]).toMatchObject({ spared: [] });
  });
});

test('what the page holds is handed on when it changes, and again to the next one', () => {
  worker.start([]);
  changeHeld();
  expect(typesTold()).toEqual(['start']);
  held = { documents: new Map([['d-one', document]]), records: new Map() };
  changeHeld();
  held = { ...held, documents: new Map(held.documents) };
  changeHeld();
  expect(typesTold()).toEqual(['start', 'held']);
  thread().breakDown();
  vi.runOnlyPendingTimers();
  expect(typesTold()).toEqual(['start', 'held']);
  held = { documents: new Map(), records: new Map([['n-one', null]]) };
  changeHeld();
  expect(thread().told.at(-1)).toEqual({ type: 'held', held });
});

test('a file that it lacks is read by the page, or said to be missing', async () => {
  worker.start([]);
  thread().say({ type: 'file-wanted', sha256: 'there' });
  thread().say({ type: 'file-wanted', sha256: 'gone' });
  await vi.runAllTimersAsync();
  expect(thread().told.slice(1)).toEqual([
    { type: 'file', sha256: 'there', bytes: new Uint8Array([1]) },
    { type: 'file', sha256: 'gone', bytes: null },
  ]);
});
