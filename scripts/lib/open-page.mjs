/** Shows the browser edition's page to the user: in a window of its own, else in the default browser. */
import { findBrowser } from '../../src/launch/browsers.mjs';
import { hasDisplay, sandboxFlags } from '../../src/launch/display.mjs';
import { defaultBrowser, startProgram } from '../../src/launch/start-program.mjs';
import { readCached, writeCached } from './cache-file.mjs';
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
  if (browser !== null && (await startProgram(browser, [`--app=${url}`, ...sandboxFlags()]))) {
    writeCached(lastBrowser, browser);
    return say('已在浏览器的独立窗口中打开。', 'Opened in a window of its own.');
  }
  const [command, ...args] = defaultBrowser(process.platform, url);
  if (await startProgram(command, args)) return say('已请默认浏览器打开。', 'Opened in the default browser.');
  warn(`没有找到浏览器。请自己在浏览器里打开 ${url}`, 'No browser found: open the address yourself.');
}
