/** The file store as the page sees it: kept by Electron, by the local server, or in the browser of a page that stands alone. */
import * as v from 'valibot';
import type { FileKept, FilesBridge } from '../../bridge.ts';
import { isPageAlone } from './edition.ts';
import { keptSchema, listSchema, unreadSchema } from './file-answers.ts';
import { filesInBrowser } from './in-browser.ts';
import { askServer, failureOfCall, postBytes, postJson, readJson, ServerRefusal } from './server-calls.ts';

export const files: FilesBridge = window.desktop
  ? overBridge(window.desktop.files)
  : isPageAlone()
    ? filesInBrowser()
    : overServer();

function overBridge(bridge: FilesBridge): FilesBridge {
  return {
    // It rejects only what its checks do not accept; nothing was written then.
    keep: (bytes) => bridge.keep(bytes).catch((): FileKept => ({ state: 'failed', code: 'refused' })),
    read: (sha256) => bridge.read(sha256),
    list: () => bridge.list(),
  };
}

function overServer(): FilesBridge {
  return {
    keep: (bytes) =>
      postBytes('/files/keep', bytes)
        .then(async (response): Promise<FileKept> => v.parse(keptSchema, await readJson(response)))
        .catch((error: unknown): FileKept => ({ state: 'failed', code: failureOfCall(error) })),
    read: async (sha256) => {
      const response = await postJson('/files/read', sha256);
      if (!response.ok) throw new ServerRefusal(response.status);
      if (response.headers.get('content-type') !== 'application/octet-stream') {
        return v.parse(unreadSchema, await readJson(response));
      }
      return { state: 'read', bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    list: () => askServer(listSchema, '/files/list'),
  };
}
