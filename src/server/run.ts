/** Runs the browser edition's server: serves the built page to a browser on this computer until it is to end. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { version } from '../../package.json';
import { checkFiles } from '../journal/check-files.ts';
import { FileStore } from '../journal/file-store.ts';
import { openJournal } from '../journal/journal.ts';
import { sweepFiles } from '../journal/sweep-files.ts';
import { filesFolderName, journalFolderName } from '../shell/data-folder.ts';
import { originAt } from './address.ts';
import { dataMark, folderMarks, giveId, isStillIn } from './data-mark.ts';
import { LastWindow } from './last-window.ts';
import { listen } from './listen.ts';
import {
  alreadyRunningMessage,
  holderMessage,
  lockedMessage,
  portRefusedMessage,
  servingMessage,
} from './messages.ts';
import { type ServerOptions, serverOptions } from './options.ts';
import { findPortHolder } from './port-holder.ts';
import { serveSite } from './site.ts';
import { stop, stopWhenTold } from './stop.ts';

/** How it is run. */
export interface Run {
  readonly args: readonly string[];
  /** That of the built page. */
  readonly pageFolder: string;
  /** Whether it ends with the last window of the page; otherwise with the process that started it. */
  readonly untilClosed: boolean;
}

/** The exit code when another program of this app writes to the same data. */
export const lockedCode = 2;

/** Milliseconds until a request that comes too slowly is given up. */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000 };

export async function run({ args, pageFolder, untilClosed }: Run): Promise<void> {
  const options = serverOptions(args);
  if (typeof options === 'string') return fail(options);
  const server = createServer(patience);
  const refusal = await listen(server, options.port);
  if (refusal !== null) return explain(refusal, options);
  // From now on, so that a second start at the same moment meets the same marks.
  giveId(options.data);
  const data = folderMarks(options.data);
  const isOwnFolder = () => isStillIn(options.data, data);
  // Only with the port: a second start must not touch the journal of the first.
  const opening = openJournal({ folder: join(options.data, journalFolderName), isOwnFolder });
  const files = new FileStore(join(options.data, filesFolderName), isOwnFolder);
  const { port } = options;
  const end = () => void stop(server, site, opening);
  const windows = untilClosed ? new LastWindow(end) : undefined;
  const site = serveSite({
    folder: pageFolder,
    port,
    version,
    journal: opening,
    files,
    data,
    lookAtFolder: () => isOwnFolder() || end(),
    ...(windows === undefined ? {} : { windows }),
  });
  windows?.waitFor(opening);
  server.on('request', site.request).on('upgrade', site.upgrade);
  stopWhenTold(server, site, opening, !untilClosed);
  const { folder, failure } = await (await opening).overview();
  if (failure === 'locked') {
    fail(lockedMessage(folder), lockedCode);
    return stop(server, site, opening);
  }
  announce(servingMessage(originAt(port), folder), port);
  await sweepFiles(files, await opening);
  await checkFiles(files);
}

/** Why the port can't be had; that this app has it already, with the same data, is no failure. */
async function explain(refusal: string, { port, data }: ServerOptions): Promise<void> {
  if (refusal !== 'EADDRINUSE') return fail(portRefusedMessage(port, refusal));
  const message = holderMessage(port, await findPortHolder(port), { version, data: dataMark(data) });
  if (message === null) announce(alreadyRunningMessage(originAt(port)), port);
  else fail(message);
}

/** Tells people on the terminal, and the process that started this, where the page is. */
function announce(message: string, port: number): void {
  console.log(message);
  process.send?.({ url: `${originAt(port)}/` });
}

function fail(message: string, code = 1): void {
  console.error(message);
  process.exitCode = code;
}
