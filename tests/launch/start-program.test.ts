import { expect, it, vi } from 'vitest';
import { startProgram } from '../../src/launch/start-program.mjs';

vi.mock('node:child_process', () => ({
  spawn: () => {
    throw Object.assign(new Error('spawn UNKNOWN'), { code: 'UNKNOWN' });
  },
}));

it('a program that the system does not let anybody start counts as not started, so that the next is tried', async () => {
  expect(await startProgram('msedge.exe', [])).toBe(false);
});
