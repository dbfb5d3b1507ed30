/** What the server can be started with. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { usualDataFolder } from '../shell/data-folder.ts';
import { portFrom } from './address.ts';
import { badDataMessage, badPortMessage } from './messages.ts';

export interface ServerOptions {
  readonly port: number;
  /** Where the app's data is. */
  readonly data: string;
}

/** The options, or what is wrong with them, for people to read. */
export function serverOptions(args: readonly string[]): ServerOptions | string {
  const port = portFrom(args);
  if (port === null) return badPortMessage;
  const data = dataFrom(args);
  return data === null ? badDataMessage : { port, data };
}

/** The folder after `--data`, the usual one without it, null when none is named. */
function dataFrom(args: readonly string[]): string | null {
  const at = args.indexOf('--data');
  if (at === -1) return usualDataFolder(process.platform, process.env, homedir());
  const folder = args[at + 1] ?? '';
  return folder === '' || folder.startsWith('-') ? null : resolve(folder);
}
