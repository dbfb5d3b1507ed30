/** Starts other programs that go on by themselves. `npm start` runs this unbuilt. */
import { spawn } from 'node:child_process';

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
 * False when it can't be started, or fails before `isUp` resolves, which is taken for a success: without one, within its
 * first moments.
 * @returns {Promise<boolean>}
 */
export function startProgram(
  /** @type {string} */ command,
  /** @type {readonly string[]} */ args,
  env = process.env,
  /** @type {Promise<void>} */ isUp = new Promise((resolve) => setTimeout(resolve, 2000)),
) {
  return new Promise((resolve) => {
    const child = trySpawn(command, args, env);
    if (child === null) return resolve(false);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    void isUp.then(() => resolve(true));
    child.unref();
  });
}

/** What the system's policies forbid Node does not report, but throws. */
function trySpawn(
  /** @type {string} */ command,
  /** @type {readonly string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env,
) {
  try {
    return spawn(command, [...args], { detached: true, stdio: 'ignore', env });
  } catch {
    return null;
  }
}
