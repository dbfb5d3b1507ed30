import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { carryInWorker } from '../../../src/renderer/versions/ask-worker.ts';
import { importedDocument } from '../../support/imported-document.ts';

const { report } = importedDocument('d-one', ['今年要稳就业。']);
const there = { bookmarks: [], carries: [] };
const carriage = { old: report, next: report, version: 'v', notes: [], bookmarks: [], earlier: [], there };
const now = '2026-02-01T08:00:00.000Z';
const started = vi.fn();
const ended = vi.fn();

beforeEach(() => {
  class SilentWorker extends EventTarget {
    postMessage = started;
    terminate = ended;
  }
  vi.stubGlobal('Worker', SilentWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('carrying that is given up ends its worker and comes to nothing', async () => {
  const giveUp = new AbortController();
  const carried = carryInWorker(carriage, now, undefined, giveUp.signal);
  expect(started).toHaveBeenCalledOnce();
  giveUp.abort();
  expect(await carried).toBeNull();
  expect(ended).toHaveBeenCalledOnce();
});

test('what was given up before is not begun', async () => {
  expect(await carryInWorker(carriage, now, undefined, AbortSignal.abort())).toBeNull();
  expect(started).not.toHaveBeenCalled();
});
