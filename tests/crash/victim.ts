/** One run of the app, from its start until it is killed. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { killGroup, type Store, startChromium } from './chromium.ts';
import type { CrashMessage } from './messages.ts';

export type Host = 'browser' | 'shell';

export interface VictimSettings {
  readonly host: Host;
  readonly store: Store;
  /** The build whose page only writes. */
  readonly build: string;
  readonly profile: string;
  readonly executable: string;
  /** Of the browser edition. */
  readonly port: number;
  readonly hear: (message: CrashMessage) => void;
}

export interface Victim {
  kill(): void;
}

export async function startVictim(settings: VictimSettings): Promise<Victim> {
  return settings.host === 'browser' ? await startBrowserVictim(settings) : await startShellVictim(settings);
}

async function startBrowserVictim(settings: VictimSettings): Promise<Victim> {
  const { build, profile, executable, port, store, hear } = settings;
  const server = fork(
    join(build, 'main', 'server.cjs'),
    ['--port', String(port), '--data', join(profile, 'data')],
    { silent: true, detached: true },
  );
  const [chromium] = await Promise.all([
    startChromium(executable, profile, store),
    Promise.race([once(server, 'message'), failure(server, 'The server')]),
  ]);
  await chromium.context.exposeBinding('tellHarness', (_, message: CrashMessage) => hear(message));
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.goto(`http://127.0.0.1:${port}/`);
  return {
    kill: () => {
      // In either order, as it comes.
      const pids = [chromium.pid, server.pid ?? 0];
      for (const pid of Math.random() < 0.5 ? pids : pids.reverse()) killGroup(pid);
    },
  };
}

/** What the process that runs the desktop app tells. */
export type ShellMessage =
  | { readonly kind: 'chromium'; readonly pid: number }
  | { readonly kind: 'heard'; readonly message: CrashMessage };

async function startShellVictim(settings: VictimSettings): Promise<Victim> {
  const { hear, ...rest } = settings;
  const child = fork(join(import.meta.dirname, 'shell-process.ts'), [JSON.stringify(rest)], {
    detached: true,
    execArgv: ['--import', 'tsx'],
  });
  let chromium = 0;
  const started = new Promise<void>((resolve) => {
    child.on('message', (told: ShellMessage) => {
      if (told.kind === 'heard') return hear(told.message);
      chromium = told.pid;
      resolve();
    });
  });
  await Promise.race([started, failure(child, 'The desktop app')]);
  return {
    kill: () => {
      for (const pid of [chromium, child.pid ?? 0]) killGroup(pid);
    },
  };
}

async function failure(child: ReturnType<typeof fork>, name: string): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`${name} ended at its start, with ${code}`);
}
