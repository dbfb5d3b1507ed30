/** The version of an installed Chromium, Chrome or Edge, found out without opening a window of it. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Longest that one may take to say it: milliseconds. */
const patience = 5000;
/** Other browsers count their versions in ways of their own, or open a window whatever they are asked. */
const plain = /^(google-chrome|chromium|microsoft-edge)/;

/** The first number of it, such as 138; null where it can't be told. */
export function browserVersion(
  path: string,
  platform: NodeJS.Platform = process.platform,
): Promise<number | null> {
  if (platform === 'win32') return highestIn(dirname(path));
  if (platform === 'darwin') {
    const frameworks = join(dirname(dirname(path)), 'Frameworks');
    return highestIn(join(frameworks, `${basename(path)} Framework.framework`, 'Versions'));
  }
  return plain.test(basename(path)) ? askFor(path) : Promise.resolve(null);
}

/** On Windows and macOS each version lies in a folder of its name; after an update the old one stays for a while. */
async function highestIn(folder: string): Promise<number | null> {
  const names = await readdir(folder).catch(() => []);
  const versions = names
    .filter((name) => /^\d+(\.\d+){3}$/.test(name))
    .map((name) => Number.parseInt(name, 10));
  return versions.length === 0 ? null : Math.max(...versions);
}

function askFor(path: string): Promise<number | null> {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: patience }, (error, stdout) => {
      const version = /\b(\d+)\.\d+/.exec(stdout)?.[1];
      resolve(error !== null || version === undefined ? null : Number(version));
    });
  });
}
