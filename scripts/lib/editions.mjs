/** Runs one of the two editions until the user ends it. */
import { fork, spawn } from 'node:child_process';
import { sandboxFlags } from '../../src/launch/display.mjs';
import { openPage } from './open-page.mjs';
import { inRoot, root } from './paths.mjs';

/** A desktop app that fails in less time than this did not come up: milliseconds. */
const startUp = 10_000;

/**
 * Runs the desktop app; false when it did not come up, as where a library of the system is missing.
 * @param {string} electron
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
export function runDesktop(electron, args) {
  return new Promise((resolve) => {
    const begun = Date.now();
    // With this set Electron would be a plain Node.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const child = spawn(electron, [root, ...args, ...sandboxFlags()], { cwd: root, env, stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 || Date.now() - begun > startUp));
  });
}

/**
 * Serves the page, shows it if `open`, and waits until the server ends; gives its exit code.
 * @param {{ open: boolean, isSafeMode: boolean, args: readonly string[] }} options
 * @returns {Promise<number>}
 */
export function runBrowserEdition({ open, isSafeMode, args }) {
  return new Promise((resolve) => {
    const child = fork(inRoot('out', 'main', 'server.cjs'), [...args], { cwd: root });
    // This one waits for the server to finish.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal));
    }
    /** @type {Promise<void>} */
    let opening = Promise.resolve();
    child.once('message', (/** @type {{ url: string }} */ { url }) => {
      if (open) opening = openPage(isSafeMode ? `${url}?safe-mode` : url);
    });
    // Not `exit`, which may come before the message.
    child.once('close', (code) => opening.then(() => resolve(code ?? 1)));
  });
}
