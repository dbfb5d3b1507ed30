/** Runs other programs and waits for them. */
import { spawn } from 'node:child_process';
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

/** Runs npm: the one that started this where there is one, since Windows can start `npm.cmd` only through a shell. */
export function runNpm(/** @type {readonly string[]} */ args) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js') || npm?.endsWith('.cjs')) return runNode([npm, ...args]);
  return process.platform === 'win32' ? run('npm.cmd', args, { shell: true }) : run('npm', args);
}
