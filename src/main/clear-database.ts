/** Removes the page's database when the page finds that it cannot be opened any more. */
import { session } from 'electron';
import { channels } from '../bridge.ts';
import { handle } from './ipc.ts';
import { messages } from './messages.ts';

export function handleClearDatabase(): void {
  handle(channels.clearDatabase, messages.clearDatabase, () =>
    session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
  );
}
