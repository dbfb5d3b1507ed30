/** Turns the path of a request into a file inside one folder, or refuses it: nothing outside that folder is ever read. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isDeviceName } from './device-names.ts';

/** Separators and drive letters of Windows, its other reserved characters, and control characters with NUL. */
const forbidden = /[\\:*?"<>|\u0000-\u001f\u007f]/;

/**
 * The folders and file named by the path of a URL (`/a/b%20c.txt` gives `['a', 'b c.txt']`, `/` gives none),
 * or null when the path is malformed or could mean another place. A path is decoded once only, so `%252e` is a
 * name with a percent sign in it and not a dot.
 */
export function splitPath(urlPath: string): string[] | null {
  if (!urlPath.startsWith('/')) return null;
  if (urlPath === '/') return [];
  const decoded = decode(urlPath.slice(1));
  if (decoded === null || forbidden.test(decoded)) return null;
  const names = decoded.split('/');
  return names.every(isPlain) ? names : null;
}

/** A leading dot covers `.` and `..`, and hidden files, of which the page has none. Windows drops a dot or space at the end. */
function isPlain(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[. ]$/.test(name) && !isDeviceName(name);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export type Located =
  | { readonly state: 'found'; readonly file: string }
  | { readonly state: 'refused' }
  | { readonly state: 'missing' };

/** The real place of a request's file: `refused` also when a symbolic link leads out of the folder. */
export async function locate(folder: string, urlPath: string): Promise<Located> {
  const names = splitPath(urlPath);
  if (names === null) return { state: 'refused' };
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...names));
    return isInside(root, file) ? { state: 'found', file } : { state: 'refused' };
  } catch {
    return { state: 'missing' };
  }
}

function isInside(root: string, file: string): boolean {
  const way = relative(root, file);
  // Absolute where there is no way between them: another drive, or a device.
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
