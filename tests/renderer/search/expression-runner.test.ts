import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { searchEverywhere } from '../../../src/domain/search/search-filter.ts';
import { ExpressionRunner } from '../../../src/renderer/search/expression-runner.ts';
import type {
  FromExpressionWorker,
  Question,
  ToExpressionWorker,
} from '../../../src/renderer/search/protocol.ts';
import { SearchSession } from '../../../src/renderer/search/session.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { MadeUpThread } from '../../support/made-up-thread.ts';
import { searched, tables } from '../../support/searched.ts';

const report = makeReport([paragraph('1', '创业带动就业。')]);
const document = searched(report);
const shelf = [{ facts: document.facts, title: '报告' }];
const find: Question = { kind: 'find', report: 'made-up', typed: '/(.*)*x/' };
const preview: Question = { kind: 'preview', report: 'made-up', line: '1', typed: '/就/' };
const found = { kind: 'find', outcome: { ok: true, value: Int32Array.of(0, 2) } } as const;

let workers: MadeUpThread<ToExpressionWorker, FromExpressionWorker>[];
let session: SearchSession;
let runner: ExpressionRunner;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  session = new SearchSession(tables, () => null);
  session.setShelf(shelf);
  session.setNotes([]);
  session.add(document);
  runner = new ExpressionRunner(
    session,
    () => {
      const worker = new MadeUpThread<ToExpressionWorker, FromExpressionWorker>();
      workers.push(worker);
      return worker;
    },
    () => null,
  );
});

afterEach(() => {
  vi.useRealTimers();
});

/** What the last worker was told since the last time. */
async function told(): Promise<string[]> {
  await vi.advanceTimersByTimeAsync(0);
  return (workers.at(-1)?.told.splice(0) ?? []).map((message) =>
    message.type === 'ask' ? `ask ${message.id}` : message.type,
  );
}

test('the worker is started with the first expression, and told only what it does not know', async () => {
  expect(workers).toEqual([]);
  const first = runner.ask(1, find);
  expect(await told()).toEqual(['shelf', 'notes', 'document', 'ask 1']);
  workers[0]?.say({ type: 'answer', id: 1, answer: found });
  expect(await first).toEqual(found);
  void runner.ask(2, find);
  expect(await told()).toEqual(['ask 2']);
  session.setNotes([]);
  session.remove('made-up');
  void runner.ask(3, find);
  expect(await told()).toEqual(['notes', 'gone', 'ask 3']);
});

test('for a question about one document, the worker is told of no other', async () => {
  const other = searched({ ...report, id: 'other' });
  session.setShelf([...shelf, { facts: other.facts, title: '另一份' }]);
  session.add(other);
  void runner.ask(1, { ...find, report: 'other' });
  expect(await told()).toEqual(['shelf', 'notes', 'document', 'ask 1']);
  const search: Question = {
    kind: 'search',
    question: { typed: '/就/', filter: searchEverywhere, order: 'reading', most: 9 },
  };
  void runner.ask(2, search);
  expect(await told()).toEqual(['document', 'ask 2']);
});

test('an expression that takes more than two seconds is ended, and another worker answers the next', async () => {
  const slow = runner.ask(1, find);
  await told();
  workers[0]?.say({ type: 'begun', id: 1 });
  await vi.advanceTimersByTimeAsync(1999);
  expect(workers[0]?.isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(workers[0]?.isEnded).toBe(true);
  expect(await slow).toEqual({ kind: 'find', outcome: { ok: false, error: { code: 'out-of-time' } } });
  void runner.ask(2, find);
  expect(workers).toHaveLength(1);
  expect(await told()).toEqual(['shelf', 'notes', 'document', 'ask 2']);
  expect(workers).toHaveLength(2);
});

test('what was asked beside one that is ended is asked of another worker', async () => {
  const replaced = runner.ask(1, find);
  await told();
  workers[0]?.say({ type: 'begun', id: 1 });
  const later = runner.ask(2, find);
  const beside = runner.ask(3, preview);
  expect(await replaced).toEqual({ kind: 'find', outcome: null });
  await vi.advanceTimersByTimeAsync(2000);
  expect(await told()).toEqual(['shelf', 'notes', 'document', 'ask 2', 'ask 3']);
  workers[1]?.say({ type: 'answer', id: 2, answer: found });
  expect(await later).toEqual(found);
  runner.forget('preview');
  expect(await beside).toEqual({ kind: 'preview', outcome: null });
});

test('a worker that breaks down refuses what it was asked, and is replaced for the next', async () => {
  const lost = runner.ask(1, find);
  await told();
  workers[0]?.breakDown();
  expect(await lost).toEqual({ kind: 'find', outcome: { ok: false, error: { code: 'broken-down' } } });
  void runner.ask(2, find);
  expect(await told()).toEqual(['shelf', 'notes', 'document', 'ask 2']);
});

test('a worker that can not be told what it needs is given up, and the next is asked as ever', async () => {
  vi.spyOn(MadeUpThread.prototype, 'postMessage').mockImplementationOnce(() => {
    throw new DOMException('can not be cloned', 'DataCloneError');
  });
  expect(await runner.ask(1, find)).toEqual({
    kind: 'find',
    outcome: { ok: false, error: { code: 'broken-down' } },
  });
  void runner.ask(2, find);
  expect(await told()).toEqual(['shelf', 'notes', 'document', 'ask 2']);
});

test('a worker that rests for a minute gives its memory back', async () => {
  void runner.ask(1, find);
  await told();
  workers[0]?.say({ type: 'answer', id: 1, answer: found });
  await vi.advanceTimersByTimeAsync(59_000);
  void runner.ask(2, find);
  await told();
  workers[0]?.say({ type: 'answer', id: 2, answer: found });
  await vi.advanceTimersByTimeAsync(59_000);
  expect(workers[0]?.isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(workers[0]?.isEnded).toBe(true);
});
