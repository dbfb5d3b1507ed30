/** Tells the user why there is no window: on the terminal where there is one, else in a dialog of the desktop. */
import { spawnSync } from 'node:child_process';
import { hasDisplay } from './display.mjs';

/** Dialogs of desktops on Linux, by what each is started with; of the first that is there. */
function dialogs(message: string): readonly (readonly [string, ...string[]])[] {
  return [
    ['zenity', '--error', '--no-markup', '--width=520', '--title=议阅', `--text=${message}`],
    ['kdialog', '--title', '议阅', '--error', message],
    ['notify-send', '--expire-time=0', '议阅', message],
  ];
}

/** On Windows and macOS the launcher's own window shows what is printed, and stays until it has been read. */
export function tell(message: string): void {
  console.error(message);
  if (process.platform !== 'linux' || process.stderr.isTTY || !hasDisplay()) return;
  for (const [command, ...args] of dialogs(message)) {
    if (spawnSync(command, args, { stdio: 'ignore' }).error === undefined) return;
  }
}
