/** Finds a Chromium to run the end-to-end tests in, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../../src/launch/browsers.mjs';
import { inRoot } from './paths.mjs';
import { run, runNode } from './run.mjs';
import { say, warn } from './say.mjs';

const installSeconds = 180;
/** Chromium without a window, which starts in half the time; Debian's name of it. */
const headless = 'chromium-headless-shell';

/** The executable, or null when none can be had; what to install is said then. @returns {Promise<string | null>} */
export async function ensureTestBrowser() {
  const asked = process.env['YIYUE_CHROMIUM'];
  if (asked) return asked;
  const found = usable(await playwrightChromium()) ?? usable(findHeadless()) ?? usable(findBrowser());
  if (found !== null) return found;
  const installed = (await installByApt()) ?? (await installPlaywrightChromium());
  if (installed !== null) return installed;
  warn(
    '端到端测试需要 Chromium 或 Chrome。请安装其中一个（Debian：sudo apt-get install chromium；其他：https://www.google.cn/chrome/），或运行 npx playwright install --with-deps chromium，再运行 npm test。也可以用环境变量 YIYUE_CHROMIUM 指出它的位置。',
    'The end-to-end tests need Chromium or Chrome: install one of them, or run npx playwright install --with-deps chromium, then npm test again. YIYUE_CHROMIUM may hold its path.',
  );
  return null;
}

function findHeadless() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, headless)).find((path) => existsSync(path)) ?? null;
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

async function installPlaywrightChromium() {
  say(`正在准备测试用的浏览器（最多等 ${installSeconds} 秒）……`, 'Getting a browser for the tests.');
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  await runNode([cli, 'install', '--only-shell', 'chromium'], { seconds: installSeconds, quiet: true });
  return usable(await playwrightChromium());
}

async function installByApt() {
  if (!canUseApt()) return null;
  say('正在安装 Chromium……', 'Installing Chromium with apt-get.');
  await run('apt-get', ['update', '-qq'], { seconds: installSeconds });
  for (const name of [headless, 'chromium']) {
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { seconds: 300 });
    const installed = usable(findHeadless()) ?? usable(findBrowser());
    if (installed !== null) return installed;
  }
  return null;
}

/** The path when the program there runs: one that lacks a library of the system does not. */
function usable(/** @type {string | null} */ path) {
  if (path === null || !existsSync(path)) return null;
  // On Windows and macOS asking for the version would open a window, and libraries are not missing.
  if (process.platform !== 'linux') return path;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0 ? path : null;
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}
