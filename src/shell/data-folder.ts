/** Where the app's data is: one folder for both editions, so that they share one record of the notes. */
import { posix, win32 } from 'node:path';

/** What Electron makes of the name in package.json. */
const folderName = 'yiyue';

/** The folder that Electron calls `userData`, found without Electron. */
export function usualDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), folderName);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', folderName);
  return posix.join(env['XDG_CONFIG_HOME'] || posix.join(home, '.config'), folderName);
}

/** The names of the journal's folder in it, and of that of the files of imported documents. */
export const journalFolderName = 'journal';
export const filesFolderName = 'files';
