import '../../../src/renderer/pages/idle-stand-in.ts';
import { expect, test } from 'vitest';
import { loadWhenIdle } from '../../../src/renderer/pages/load-when-idle.ts';

test('what waits for an idle moment is done where the browser knows none, unless it is called off', async () => {
  const loaded: string[] = [];
  const load = (name: string) => async () => loaded.push(name);
  loadWhenIdle([load('stays')], 0);
  const callOff = loadWhenIdle([load('is called off')], 0);
  await new Promise((resolve) => setTimeout(resolve, 10));
  callOff();
  const left = await new Promise<number>((resolve) =>
    requestIdleCallback((deadline) => resolve(deadline.timeRemaining())),
  );
  expect(left).toBeGreaterThan(4);
  expect(loaded).toEqual(['stays']);
});
