/** Starts the server as a process of its own, which has no window and goes on when this one has ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { patiently } from '../journal/patiently.ts';
import type { ServerOptions } from '../server/options.ts';
import { lockedCode } from '../server/run.ts';
import { silentServerMessage } from './messages.ts';

export const serveCommand = 'serve';

export type ServerStart =
  | { readonly state: 'serving'; readonly url: string }
  | { readonly state: 'failed'; readonly words: string };

/** What the server printed since it was last started, in the data folder: for whoever is asked for help. */
const logName = 'server.log';
/** What Node prints when it breaks down is not for people. */
const stack = /\n\s+at /;
/** In milliseconds: longest that a server may take to say where it is; an old disk that a scanner watches is slow. */
const patience = 60_000;
/** In milliseconds: one that is just ending lets go of the data within that, in some of these waits. */
const pauses = [2000, 2000, 2000];

/** Also where it runs already: then its address. */
export async function startServer(script: string, options: ServerOptions): Promise<ServerStart> {
  for (const pause of pauses) {
    const started = await startOnce(script, options);
    if (started !== lockedCode) return settle(started, options);
    await wait(pause);
  }
  return settle(await startOnce(script, options), options);
}

/** The address, or the exit code, null when neither came. */
type Started = string | number | null;

function settle(started: Started, { data }: ServerOptions): ServerStart {
  if (typeof started === 'string') return { state: 'serving', url: started };
  const log = readLog(join(data, logName));
  const isExplained = started !== null && log !== '' && !stack.test(log);
  return { state: 'failed', words: isExplained ? log : silentServerMessage(log) };
}

async function startOnce(script: string, { port, data }: ServerOptions): Promise<Started> {
  const log = await openLog(join(data, logName));
  const child = spawn(
    process.execPath,
    [script, serveCommand, '--port', String(port), '--data', data],
    // Not in the programme's folder, so that a memory stick can be taken out as soon as the server has ended.
    {
      cwd: data,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log ?? 'ignore', log ?? 'ignore', 'ipc'],
    },
  );
  if (log !== null) closeSync(log);
  const started = await heardOf(child);
  if (started === null) child.kill();
  if (child.connected) child.disconnect();
  child.unref();
  return started;
}

/** Null when something holds it all the while: the server is more than what it prints. */
function openLog(file: string): Promise<number | null> {
  return patiently(async () => openSync(file, 'w')).catch(() => null);
}

function readLog(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function heardOf(child: ChildProcess): Promise<Started> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience);
    const settleOn = (started: Started) => {
      clearTimeout(timer);
      resolve(started);
    };
    child.once('message', (told) => settleOn(urlIn(told)));
    child.once('error', () => settleOn(null));
    // Not `exit`, which may come before the message.
    child.once('close', settleOn);
  });
}

function urlIn(told: unknown): string | null {
  return told !== null && typeof told === 'object' && 'url' in told ? String(told.url) : null;
}
