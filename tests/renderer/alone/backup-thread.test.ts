import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FromBackupWorker, ToBackupWorker } from '../../../src/renderer/alone/backup-protocol.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { MadeUpThread } from '../../support/made-up-thread.ts';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let packApart: typeof import('../../../src/renderer/alone/backup-thread.ts')['packApart'];
beforeEach(async () => {
  storage = await freshStorage();
  ({ packApart } = await import('../../../src/renderer/alone/backup-thread.ts'));
});
afterEach(() => storage.database.close());

const order = { created: '2026-03-05T09:00:00.000Z', records: null, digest: null, held: [] };

test('answers what only the page can reach, and ends the worker when it is done', async () => {
  const thread = new MadeUpThread<ToBackupWorker, FromBackupWorker>();
  const packing = packApart(order, { start: () => thread });
  const { sha256 } = await storage.keepDocumentFile(new Uint8Array([1, 2])).then((kept) => {
    if (kept.state !== 'kept') throw new Error(kept.code);
    return kept;
  });
  thread.say({ type: 'ask', call: 1, question: { what: 'file', sha256 } });
  thread.say({ type: 'ask', call: 2, question: { what: 'file', sha256: 'f'.repeat(64) } });
  await expect.poll(() => thread.told.length).toBe(3);
  expect(thread.told).toContainEqual({ type: 'answer', call: 1, answer: new Uint8Array([1, 2]) });
  expect(thread.told).toContainEqual({ type: 'answer', call: 2, answer: null });
  const packed = {
    bytes: new Uint8Array([9]),
    made: { count: 0, all: 0, digest: '' },
    lacking: 0,
    isSure: true,
    isReadable: true,
  };
  thread.say({ type: 'packed', packed });
  expect(await packing).toBe(packed);
  expect(thread.isEnded).toBe(true);
});

test('the page packs by itself where no worker can be started', async () => {
  const thread = new MadeUpThread<ToBackupWorker, FromBackupWorker>();
  const packing = packApart(order, { start: () => thread });
  thread.breakDown();
  expect(await packing).toMatchObject({ isReadable: true, isSure: true });
  expect(await packApart(order, { start: () => null })).toMatchObject({ isReadable: true });
});

test.each([
  ['breaks down', (thread: MadeUpThread<ToBackupWorker, FromBackupWorker>) => thread.breakDown()],
  ['fails', (thread: MadeUpThread<ToBackupWorker, FromBackupWorker>) => thread.say({ type: 'failed' })],
])('the page does not do again what a worker %s at', async (_, end) => {
  const thread = new MadeUpThread<ToBackupWorker, FromBackupWorker>();
  const packing = packApart(order, { start: () => thread });
  thread.say({ type: 'begun' });
  end(thread);
  await expect(packing).rejects.toThrow();
  expect(thread.isEnded).toBe(true);
});

test('the worker is ended when packing is given up, and the page does not pack instead', async () => {
  const thread = new MadeUpThread<ToBackupWorker, FromBackupWorker>();
  const control = new AbortController();
  const packing = packApart(order, { signal: control.signal, start: () => thread });
  control.abort();
  expect(await packing).toBeNull();
  expect(thread.isEnded).toBe(true);
});
