/** Shows the browser edition's page to the user: in a window of its own, else in the default browser. */
import { spawn } from 'node:child_process';
import { findBrowser } from './browsers.mjs';
import { readCached, writeCached } from './cache-file.mjs';
import { hasDisplay, sandboxFlags } from './electron.mjs';
import { say, warn } from './say.mjs';

const lastBrowser = 'browser';

/** Opens the page, or says why no window came. */
export async function openPage(/** @type {string} */ url) {
  if (!hasDisplay()) {
    return warn(
      `这里没有图形桌面，所以没有打开窗口。请在浏览器里打开 ${url}`,
      'No display here: open the address in a browser.',
    );
  }
  const browser = findBrowser(readCached(lastBrowser));
  if (browser !== null && (await start(browser, [`--app=${url}`, ...sandboxFlags()]))) {
    writeCached(lastBrowser, browser);
    return say('已在浏览器的独立窗口中打开。', 'Opened in a window of its own.');
  }
  const [command, ...args] = defaultBrowser(process.platform, url);
  if (await start(command, args)) return say('已请默认浏览器打开。', 'Opened in the default browser.');
  warn(`没有找到浏览器。请自己在浏览器里打开 ${url}`, 'No browser found: open the address yourself.');
}

/**
 * The system's own command for opening an address.
 * @returns {[string, ...string[]]}
 */
export function defaultBrowser(/** @type {NodeJS.Platform} */ platform, /** @type {string} */ url) {
  // `start` takes its first quoted argument for a title.
  if (platform === 'win32') return ['cmd.exe', '/c', 'start', '', url];
  return platform === 'darwin' ? ['open', url] : ['xdg-open', url];
}

/**
 * Starts a program that goes on by itself; false when it can't be started or fails within its first moments.
 * @returns {Promise<boolean>}
 */
function start(/** @type {string} */ command, /** @type {readonly string[]} */ args) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    setTimeout(() => resolve(true), 2000);
    child.unref();
  });
}
