/** Removes the page's database when the page finds that it cannot be opened any more. */
import { session } from 'electron';
import * as v from 'valibot';
import { channels } from '../bridge.ts';
import { handle } from './ipc.ts';

export function handleClearDatabase(): void {
  handle(channels.clearDatabase, v.null(), () =>
    session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
  );
}
