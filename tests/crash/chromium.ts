/** Chromium as a process of its own group, so that it can be killed with all its children at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

export type Store = 'leveldb' | 'sqlite';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];
const storeFlags: Readonly<Record<Store, string>> = {
  leveldb: '--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout',
  sqlite: '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout',
};

export interface RunningChromium {
  readonly pid: number;
  readonly context: BrowserContext;
}

/** Where a profile keeps IndexedDB, whichever store it uses. */
export function databaseFolder(profile: string): string {
  return join(profile, 'chromium', 'Default', 'IndexedDB');
}

export async function startChromium(
  executable: string,
  profile: string,
  store: Store,
): Promise<RunningChromium> {
  const folder = `--user-data-dir=${join(profile, 'chromium')}`;
  const child = spawn(executable, [...flags, storeFlags[store], folder, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await debuggingAddress(child);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context || child.pid === undefined) throw new Error('Chromium did not start');
  return { pid: child.pid, context };
}

/** Chromium prints where it can be reached. */
async function debuggingAddress(child: ChildProcess): Promise<string> {
  let said = '';
  const found = new Promise<string>((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`Chromium ended at its start: ${said}`);
  });
  ended.catch(() => undefined);
  return await Promise.race([found, ended]);
}

/** The whole group at once, as when the power goes; nothing when it is gone already. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
