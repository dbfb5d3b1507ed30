/** Hands files that were opened with the app, or dropped on its icon, to the page of the running one. */
import { basename, resolve } from 'node:path';
import { app } from 'electron';
import { channels, type OpenedFile } from '../bridge.ts';
import { handle } from './ipc.ts';
import { messages } from './messages.ts';
import { readDocument } from './read-document.ts';
import { focusWindow } from './windows.ts';

/** Paths, until a page takes what is in them. */
const waiting: string[] = [];

/** Before the app is ready, since macOS sends its files early. */
export function collectOpenedFiles(): void {
  collect(process.argv.slice(1), process.cwd());
  app.on('second-instance', (_event, args, folder) => {
    collect(args.slice(1), folder);
    announce();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    collect([path], '/');
    if (app.isReady()) announce();
  });
}

export function handleTakeFiles(): void {
  handle(channels.takeFiles, messages.takeFiles, takeFiles);
}

/** Switches aside; whether the rest are documents shows when they are read. */
function collect(args: readonly string[], folder: string): void {
  waiting.push(...args.filter((each) => !each.startsWith('-')).map((each) => resolve(folder, each)));
}

/** A start without files only brings the window to the front. */
function announce(): void {
  const window = focusWindow();
  if (waiting.length > 0) window?.webContents.send(channels.files);
}

async function takeFiles(): Promise<readonly OpenedFile[]> {
  const files = await Promise.all(
    waiting.splice(0).map(async (path) => ({ name: basename(path), bytes: await readDocument(path) })),
  );
  return files.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }]));
}
