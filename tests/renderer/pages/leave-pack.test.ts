import { beforeEach, expect, test, vi } from 'vitest';
import { leavePack } from '../../../src/renderer/pages/leave-pack.ts';
import { getWaitingPack, setWaitingPacks } from '../../../src/renderer/pages/waiting-packs.ts';

const [first, second] = [new File([], '甲.yypack'), new File([], '乙.yypack')];
const location = { hash: '#/pack' };
vi.stubGlobal('location', location);

beforeEach(() => {
  location.hash = '#/pack';
});

test('the next pack that waits is looked at, and after the last one the shelf', () => {
  setWaitingPacks([first, second]);
  leavePack(first);
  expect([getWaitingPack(), location.hash]).toEqual([second, '#/pack']);
  leavePack(second);
  expect([getWaitingPack(), location.hash]).toEqual([null, '#/']);
});

test('a pack that came meanwhile goes on waiting, and who reads elsewhere by then stays there', () => {
  setWaitingPacks([second]);
  leavePack(first);
  expect(getWaitingPack()).toBe(second);
  location.hash = '#/read/report';
  leavePack(second);
  expect(location.hash).toBe('#/read/report');
});
