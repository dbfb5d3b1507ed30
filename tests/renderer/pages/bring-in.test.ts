import { beforeEach, expect, test, vi } from 'vitest';
import { bringIn } from '../../../src/renderer/pages/bring-in.ts';
import {
  getWaitingNotes,
  shiftWaitingNotes,
  subscribeWaitingNotes,
} from '../../../src/renderer/pages/waiting-notes.ts';
import {
  getWaitingPack,
  removeWaitingPack,
  setWaitingPacks,
} from '../../../src/renderer/pages/waiting-packs.ts';
import { eventually } from '../../support/eventually.ts';

const queue = vi.hoisted(() => ({ addFiles: vi.fn() }));
vi.mock('../../../src/renderer/importing/queue.ts', () => queue);

const named = (name: string) => new File(['字'], name);

beforeEach(() => {
  vi.stubGlobal('location', { hash: '#/' });
  while (getWaitingNotes().length > 0) shiftWaitingNotes();
  setWaitingPacks([]);
  queue.addFiles.mockClear();
});

test('of files that come together, documents are read, and notes wait for their import on whichever page', async () => {
  const told = vi.fn();
  const stop = subscribeWaitingNotes(told);
  const [first, second] = [named('批注.json'), named('另一份.YIYUE')];
  bringIn([first, named('报告.docx'), second]);
  expect(told).toHaveBeenCalledTimes(1);
  await eventually(() => expect(location.hash).toBe('#/import'));
  expect(queue.addFiles.mock.calls.flat(2).map(({ name }) => name)).toEqual(['报告.docx']);
  expect(getWaitingNotes()).toEqual([first, second]);
  const third = named('表.csv');
  bringIn([third]);
  expect(getWaitingNotes()).toEqual([first, second]);
  shiftWaitingNotes();
  expect(getWaitingNotes()).toEqual([third]);
  stop();
});

test('notes alone leave the page where it is', async () => {
  bringIn([named('批注.json')]);
  await Promise.resolve();
  expect(location.hash).toBe('#/');
  expect(queue.addFiles).not.toHaveBeenCalled();
});

test('packs are looked at one after the other, and documents that came with them wait', async () => {
  const [first, second] = [named('会议.yypack'), named('会议（新）.YYPACK')];
  bringIn([first, named('报告.docx'), second]);
  expect(location.hash).toBe('#/pack');
  await eventually(() => expect(queue.addFiles).toHaveBeenCalledTimes(1));
  expect(location.hash).toBe('#/pack');
  expect(getWaitingPack()).toBe(first);
  removeWaitingPack(first);
  expect(getWaitingPack()).toBe(second);
  expect(getWaitingNotes()).toEqual([]);
});
