import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { appOrigin, channels } from '../../src/bridge.ts';
import { keepFiles } from '../../src/main/files.ts';
import { FailingJournal } from '../support/failing-journal.ts';

type Handler = (event: object, argument: unknown) => Promise<unknown>;
const made = vi.hoisted(() => ({ folder: '', handlers: new Map<string, Handler>() }));

vi.mock('electron', () => ({
  app: { getPath: () => made.folder },
  BrowserWindow: { fromWebContents: () => ({}) },
  ipcMain: { handle: (channel: string, handler: Handler) => made.handlers.set(channel, handler) },
}));

afterEach(() => rmSync(made.folder, { recursive: true, force: true }));

const page = { senderFrame: { origin: appOrigin, parent: null } };
const call = (channel: string, argument: unknown) => made.handlers.get(channel)?.(page, argument);

it('keeps what the page hands over in the folder that the browser edition uses too, and gives it back', async () => {
  made.folder = mkdtempSync(join(tmpdir(), 'yiyue-files-'));
  keepFiles(Promise.resolve(new FailingJournal()));
  const bytes = new TextEncoder().encode('各位代表');
  const kept = Object(await call(channels.filesKeep, bytes));
  expect(kept.state).toBe('kept');
  expect(readdirSync(join(made.folder, 'files', kept.sha256.slice(0, 2)))).toEqual([kept.sha256]);
  expect(await call(channels.filesList, null)).toEqual([kept.sha256]);
  expect(await call(channels.filesRead, kept.sha256)).toEqual({ state: 'read', bytes });
  await expect(call(channels.filesRead, '../lock')).rejects.toThrow('not accepted');
  await expect(call(channels.filesKeep, 'text')).rejects.toThrow('not accepted');
});
