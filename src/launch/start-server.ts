/** Starts the server as a process of its own, which has no window and goes on when this one has ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { patiently } from '../journal/patiently.ts';
import type { ServerOptions } from '../server/options.ts';
import { findPortHolder } from '../server/port-holder.ts';
import { lockedCode } from '../server/run.ts';
import { silentServerMessage } from './messages.ts';

export const serveCommand = 'serve';

export type ServerStart =
  | { readonly state: 'serving'; readonly url: string }
  | { readonly state: 'failed'; readonly words: string };

/** What servers have printed, in the data folder: for whoever is asked for help. */
const logName = 'server.log';
/** In bytes: a longer one is begun anew. */
const longLog = 100_000;
/** What Node prints when it breaks down is not for people. */
const stack = /\n\s+at /;
/** In milliseconds: longest that a server may take to listen. To open the notes may take any time after that. */
const patience = 60_000;
/** In milliseconds: one that is just ending lets go of the data within that, in some of these waits. */
const pauses = [2000, 2000, 2000];

/** Also where it runs already: then its address. */
export async function startServer(script: string, options: ServerOptions): Promise<ServerStart> {
  for (const pause of pauses) {
    const started = await startOnce(script, options);
    if (started.end !== lockedCode) return settle(started);
    await wait(pause);
  }
  return settle(await startOnce(script, options));
}

/** The address, or the exit code, null when neither came. */
type End = string | number | null;

interface Started {
  readonly end: End;
  /** What this one has printed. */
  readonly log: string;
}

function settle({ end, log }: Started): ServerStart {
  if (typeof end === 'string') return { state: 'serving', url: end };
  const isExplained = end !== null && log !== '' && !stack.test(log);
  return { state: 'failed', words: isExplained ? log : silentServerMessage(log) };
}

async function startOnce(script: string, { port, data }: ServerOptions): Promise<Started> {
  const file = join(data, logName);
  const { log, from } = await openLog(file);
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
  const end = await heardOf(child, port);
  if (end === null) child.kill();
  if (child.connected) child.disconnect();
  child.unref();
  return { end, log: readLog(file, from) };
}

interface Log {
  /** Null when something holds the file all the while: the server is more than what it prints. */
  readonly log: number | null;
  /** In bytes, where this server's words begin: what another one has printed, which may be running, stays. */
  readonly from: number;
}

function openLog(file: string): Promise<Log> {
  return patiently(async () => {
    const length = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const isLong = length > longLog;
    return { log: openSync(file, isLong ? 'w' : 'a'), from: isLong ? 0 : length };
  }).catch(() => ({ log: null, from: 0 }));
}

function readLog(file: string, from: number): string {
  try {
    return readFileSync(file).subarray(from).toString('utf8').trim();
  } catch {
    return '';
  }
}

/** Once it listens it is at work, and whoever ended it would have it begin again and again. */
function heardOf(child: ChildProcess, port: number): Promise<End> {
  return new Promise((resolve) => {
    const giveUp = async () => {
      if ((await findPortHolder(port)).kind !== 'yiyue') resolve(null);
    };
    const timer = setTimeout(() => void giveUp(), patience);
    const settleOn = (started: End) => {
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
