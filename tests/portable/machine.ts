/** A computer without Node, as the launcher sees it: its programs, a screen, and a home of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Screen {
  readonly display: string;
  stop(): void;
}

export async function startScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(server.stdout, 'data');
  return { display: `:${String(number).trim()}`, stop: () => server.kill() };
}

/** The titles of all windows on the screen. */
export function windowTitles(display: string): string {
  return spawnSync('xwininfo', ['-root', '-tree', '-display', display], { encoding: 'utf8' }).stdout;
}

/** A folder with the system's programs but Node, and with a browser that lets a test see what it does. */
export function makePrograms(debuggerPort: number): string {
  const folder = makeSmallPrograms();
  const taken = new Set(readdirSync(folder));
  for (const system of ['/usr/bin', '/bin'].filter(existsSync)) {
    for (const name of readdirSync(system)) {
      if (/^(node|nodejs|npm|npx|chromium.*)$/.test(name) || taken.has(name)) continue;
      symlinkSync(join(system, name), join(folder, name));
      taken.add(name);
    }
  }
  // No window manager says here that a window is in front, and what is behind others draws little.
  const inFront = '--disable-renderer-backgrounding --disable-backgrounding-occluded-windows';
  const flags = `--remote-debugging-port=${debuggerPort} --disable-gpu ${inFront}`;
  const script = `#!/bin/sh\nexec /usr/bin/chromium "$@" ${flags}\n`;
  writeFileSync(join(folder, 'chromium'), script, { mode: 0o755 });
  return folder;
}

/** No more than a script needs: no browser among them, and nothing that would open one. */
export function makeSmallPrograms(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-programs-'));
  for (const name of ['sh', 'dirname', 'chmod']) symlinkSync(join('/bin', name), join(folder, name));
  return folder;
}

export interface Launched {
  readonly status: number | null;
  readonly output: string;
}

/** One double click: nothing of this process's environment gets through. */
export async function launch(
  portable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Launched> {
  const child = spawn(join(portable, 'yiyue.sh'), [...args], { env, cwd: '/' });
  let output = '';
  child.stdout.on('data', (data) => {
    output += String(data);
  });
  child.stderr.on('data', (data) => {
    output += String(data);
  });
  const [status] = await once(child, 'exit');
  return { status, output };
}

/** The processes whose command line has all of these words. */
export function processesWith(...words: readonly string[]): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const line = commandLine(pid);
      return pid !== process.pid && words.every((word) => line.includes(word));
    });
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** The folder that a process stands in, which keeps a memory stick from being taken out. */
export function folderOf(pid: number): string {
  return readlinkSync(`/proc/${pid}/cwd`);
}

export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'yiyue-home-'));
  mkdirSync(join(home, '.config'));
  return home;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
