/** Starts the browser edition: serves the built page to a browser on this computer until it is told to stop. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { version } from '../../package.json';
import { checkFiles } from '../journal/check-files.ts';
import { FileStore } from '../journal/file-store.ts';
import { openJournal } from '../journal/journal.ts';
import { sweepFiles } from '../journal/sweep-files.ts';
import { filesFolderName, journalFolderName } from '../shell/data-folder.ts';
import { originAt } from './address.ts';
import { listen } from './listen.ts';
import {
  alreadyRunningMessage,
  lockedMessage,
  portRefusedMessage,
  portTakenMessage,
  servingMessage,
} from './messages.ts';
import { type ServerOptions, serverOptions } from './options.ts';
import { findPortHolder } from './port-holder.ts';
import { serveSite } from './site.ts';
import { stop, stopWhenTold } from './stop.ts';

/** Milliseconds until a request that comes too slowly is given up. */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000 };

async function main(): Promise<void> {
  const options = serverOptions(process.argv.slice(2));
  if (typeof options === 'string') return fail(options);
  const server = createServer(patience);
  const refusal = await listen(server, options.port);
  if (refusal !== null) return explain(refusal, options);
  // Only with the port: a second start must not touch the journal of the first.
  const opening = openJournal({ folder: join(options.data, journalFolderName) });
  const files = new FileStore(join(options.data, filesFolderName));
  const { port } = options;
  const site = serveSite({ folder: join(__dirname, '../renderer'), port, version, journal: opening, files });
  server.on('request', site.request).on('upgrade', site.upgrade);
  stopWhenTold(server, site, opening);
  const { folder, failure } = await (await opening).overview();
  if (failure === 'locked') {
    fail(lockedMessage(folder));
    return stop(server, site, opening);
  }
  announce(servingMessage(originAt(port), folder), port);
  await sweepFiles(files, await opening);
  await checkFiles(files);
}

/** Why the port can't be had; that this app has it already is no failure. */
async function explain(refusal: string, { port }: ServerOptions): Promise<void> {
  if (refusal !== 'EADDRINUSE') return fail(portRefusedMessage(port, refusal));
  const holder = await findPortHolder(port);
  if (holder.kind === 'yiyue' && holder.version === version) {
    return announce(alreadyRunningMessage(originAt(port)), port);
  }
  fail(portTakenMessage(port, holder, process.platform));
}

/** Tells people on the terminal, and the script that started this, where the page is. */
function announce(message: string, port: number): void {
  console.log(message);
  process.send?.({ url: `${originAt(port)}/` });
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

void main();
