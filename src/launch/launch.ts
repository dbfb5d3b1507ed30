/** One start of the portable edition, from the double click to the window. */
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { serverOptions } from '../server/options.ts';
import { dataPlace } from './data-place.ts';
import { hasDisplay } from './display.mjs';
import {
  noBrowserMessage,
  noDisplayMessage,
  openingMessage,
  silentServerMessage,
  unwritableMessage,
} from './messages.ts';
import { openWindow } from './open-window.ts';
import { startServer } from './start-server.ts';
import { tell } from './tell.ts';
import { whyUnwritable } from './writable.ts';

/** The exit code after which everything has been said, and there only remains to read it. */
const toldCode = 3;

/**
 * Gives the exit code: 0 when there is a window. `script` is the file that runs, which lies in a folder of the programme's
 * own. The arguments are for administrators: `--data FOLDER`, `--port N`, `--safe-mode`.
 */
export async function launch(args: readonly string[], script: string): Promise<number> {
  // Whatever the system throws, whoever double-clicked is told in plain words.
  const message = await open(args, script).catch((error: unknown) => silentServerMessage(String(error)));
  if (message === null) return 0;
  tell(message);
  return toldCode;
}

/** Null when there is a window, else what to tell the user. */
async function open(args: readonly string[], script: string): Promise<string | null> {
  const options = serverOptions(args);
  if (typeof options === 'string') return options;
  const place = args.includes('--data')
    ? { folder: options.data, kind: 'named' as const }
    : dataPlace(dirname(dirname(resolve(script))), process.platform, process.env, homedir());
  console.log(openingMessage(place));
  const reason = await whyUnwritable(place.folder);
  if (reason !== null) return unwritableMessage(place, reason);
  const started = await startServer(script, { port: options.port, data: place.folder });
  if (started.state === 'failed') return started.words;
  const address = args.includes('--safe-mode') ? `${started.url}?safe-mode` : started.url;
  if (!hasDisplay()) return noDisplayMessage(address, place);
  return (await openWindow(address, place)) ? null : noBrowserMessage(address, place);
}
