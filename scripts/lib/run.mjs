/** Runs other programs and waits for them. */
import { execFile, spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * How a program ended: its exit code, null when it could not be started or was stopped by a signal or the time limit.
 * @typedef {{ code: number | null, timedOut: boolean }} Ended
 */

/**
 * Runs a program in the project's folder with this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ seconds?: number, quiet?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 *   `seconds` is a time limit; `quiet` hides what it prints
 * @returns {Promise<Ended>}
 */
export function run(command, args, { seconds, quiet = false, env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: root, env, shell, stdio: quiet ? 'ignore' : 'inherit' });
    let timedOut = false;
    const timer =
      seconds &&
      setTimeout(() => {
        timedOut = true;
        child.kill();
      }, seconds * 1000);
    const end = (/** @type {number | null} */ code) => {
      if (timer) clearTimeout(timer);
      resolve({ code, timedOut });
    };
    child.once('error', () => end(null));
    child.once('exit', end);
  });
}

/**
 * Runs a JavaScript file with this Node.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs npm, with this terminal. */
export function runNpm(/** @type {readonly string[]} */ args) {
  const { command, first, shell } = npm();
  return run(command, [...first, ...args], { shell });
}

/** What npm prints, or null when it fails. @returns {Promise<string | null>} */
export function readNpm(/** @type {readonly string[]} */ args) {
  const { command, first, shell } = npm();
  return new Promise((resolve) => {
    const options = { cwd: root, shell, maxBuffer: 2 ** 26 };
    execFile(command, [...first, ...args], options, (error, stdout) => resolve(error ? null : stdout));
  });
}

/** The npm that started this where there is one, since Windows can start `npm.cmd` only through a shell. */
function npm() {
  const path = process.env['npm_execpath'];
  if (path?.endsWith('.js') || path?.endsWith('.cjs'))
    return { command: process.execPath, first: [path], shell: false };
  const isWindows = process.platform === 'win32';
  return { command: isWindows ? 'npm.cmd' : 'npm', first: [], shell: isWindows };
}
