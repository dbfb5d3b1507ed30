import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { desktopArgs, serverArgs } from '../../scripts/lib/start.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('what npm start hands on', () => {
  it('is nothing without options', () => {
    expect([desktopArgs([]), serverArgs([])]).toEqual([[], []]);
  });

  it('is the folder of the data, to either edition, as seen from where the user is', () => {
    vi.stubEnv('INIT_CWD', resolve('/somewhere'));
    const folder = resolve('/somewhere/data');
    expect(desktopArgs(['--data', 'data'])).toEqual([`--user-data-dir=${folder}`]);
    expect(serverArgs(['--data', 'data', '--port', '18000'])).toEqual(['--port', '18000', '--data', folder]);
  });

  it('is safe mode to the desktop app; in a browser the address says it', () => {
    expect(desktopArgs(['--safe-mode'])).toEqual(['--safe-mode']);
    expect(serverArgs(['--safe-mode'])).toEqual([]);
  });
});
