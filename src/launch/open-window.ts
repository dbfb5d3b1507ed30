/** Opens a window of the page: an app window of a browser that is new enough, else whatever opens addresses here. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { countWindows } from '../server/count-windows.ts';
import { dataMark } from '../server/data-mark.ts';
import { browserVersion } from './browser-version.ts';
import { installedBrowsers } from './browsers.mjs';
import type { DataPlace } from './data-place.ts';
import { sandboxFlags } from './display.mjs';
import { defaultBrowser, startProgram } from './start-program.mjs';
import { untilWindow } from './watch-windows.ts';

/** As the page itself asks for it (resources/old-runtime.js). */
export const oldestVersion = 128;

/** In milliseconds: in which a browser on a slow computer has opened its window. */
const patience = 30_000;
/** A browser that was never used before asks and offers nothing. */
const quiet = ['--no-first-run', '--no-default-browser-check'];

/** False when no browser could be started. */
export async function openWindow(url: string, place: DataPlace): Promise<boolean> {
  const flags = [`--app=${url}`, ...quiet, ...sandboxFlags()];
  for (const browser of await inOrderOfUse(installedBrowsers(), browserVersion)) {
    const all = [...flags, ...profileFlags(place, browser)];
    if (await opens(url, browser, all)) return true;
  }
  // Which profile that one uses cannot be said.
  if (place.kind !== 'usual') return false;
  const [command, ...args] = defaultBrowser(process.platform, url);
  return startProgram(command, args);
}

/** Until it fails, or has opened a window; one that does neither for long is taken for slow. */
async function opens(url: string, browser: string, flags: readonly string[]): Promise<boolean> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  const isUp = untilWindow(url, (await countWindows(url)) ?? 0, waiting.signal);
  const isOpen = await startProgram(browser, flags, withLetters(process.env, process.platform), isUp);
  clearTimeout(timer);
  waiting.abort();
  return isOpen;
}

/** Without it Chromium can't keep a database in a folder whose path has other letters than ASCII, and does not say so. */
export function withLetters(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): NodeJS.ProcessEnv {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return platform !== 'linux' || /utf-?8/i.test(locale) ? env : { ...env, LC_ALL: 'C.UTF-8' };
}

/** Those that are too old come last: the page itself says so in them, and what to do. */
export async function inOrderOfUse(
  browsers: readonly string[],
  versionOf: (browser: string) => Promise<number | null>,
): Promise<readonly string[]> {
  const [first] = browsers;
  if (first === undefined) return [];
  const rest = browsers.slice(1);
  const version = await versionOf(first);
  if (version === null || version >= oldestVersion) return browsers;
  return [...(await inOrderOfUse(rest, versionOf)), first];
}

/**
 * With data that is not the user's usual one the browser's own is there too: else the notes of whoever owns this computer
 * would come among these, and these would stay on it. None is given what another browser, or another system's, has
 * written: it need not understand it. The journal brings the notes along.
 */
export function profileFlags(
  { folder, kind }: DataPlace,
  browser: string,
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  if (kind === 'usual') return [];
  const name = `browser-${familyOf(browser)}-${platform}`;
  const beside = join(folder, name);
  const profile = canHoldProfile(beside) ? beside : elsewhere(folder, name);
  return [`--user-data-dir=${profile}`];
}

/** By the end of its path, where two programs of one name differ. */
function familyOf(browser: string): string {
  const end = browser.split(/[\\/]/).slice(-3).join('/').toLowerCase();
  const known = ['edge', 'chromium', 'chrome'].find((family) => end.includes(family));
  return known ?? basename(end).replaceAll(/[^a-z0-9]+/g, '-');
}

/** Chromium locks its folder by a symbolic link on Linux, which the file systems of memory sticks do not have. */
function canHoldProfile(folder: string): boolean {
  if (process.platform !== 'linux') return true;
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    symlinkSync('nowhere', probe);
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

function elsewhere(folder: string, name: string): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'yiyue', `${name}-${dataMark(folder)}`);
}
