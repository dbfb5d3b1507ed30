/** Answers the browser edition's requests: the built page, its journal and files, to this computer only, under one origin only. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FilesBridge, JournalBridge } from '../bridge.ts';
import { patiently } from '../journal/patiently.ts';
import { answerPageFile } from '../shell/page-files.ts';
import { host, originAt } from './address.ts';
import { Allowance } from './allowance.ts';
import { type FolderMarks, markOf } from './data-mark.ts';
import { answerFiles, type FilesAccess, filesPath } from './file-requests.ts';
import {
  answerClearDatabase,
  answerJournal,
  clearDatabasePath,
  type JournalAccess,
  journalPath,
} from './journal-requests.ts';
import { JournalSockets, socketPath } from './journal-sockets.ts';
import type { LastWindow } from './last-window.ts';
import { refuseUpgrade, send, sendJson, sendWords } from './respond.ts';
import { answerSession, makeToken } from './session.ts';

export interface Site {
  readonly folder: string;
  readonly port: number;
  readonly version: string;
  readonly journal: Promise<JournalBridge>;
  readonly files: FilesBridge;
  /** Of the folder that all data is in, by which this is told from a server of other data. */
  readonly data: FolderMarks;
  /** Looks whether that folder is still the one that is in its place, and ends everything when it is not. */
  readonly lookAtFolder: () => void;
  /** Where it matters whether there is one. */
  readonly windows?: LastWindow;
}

/** What answers at a server. */
export interface SiteListeners {
  readonly request: RequestListener;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Leaves no connection open that is not an ordinary request's. */
  readonly end: () => void;
}

/** Most requests for journal and files in a second; far more than a page makes. */
const mostPerSecond = 200;

export function serveSite(site: Site): SiteListeners {
  const access: JournalAccess & FilesAccess = {
    origin: originAt(site.port),
    token: makeToken(),
    allowance: new Allowance(mostPerSecond),
    journal: site.journal,
    files: site.files,
  };
  const sockets = new JournalSockets(access, site.windows);
  return {
    request: (request, response) => {
      answer(site, access, request, response).catch(() => response.destroy());
    },
    upgrade: (request, socket, head) => {
      if (!isForUs(request, site)) refuseUpgrade(request, socket, [421, 'Not this server']);
      else if (pathOf(request) !== socketPath) refuseUpgrade(request, socket, [404, 'No such connection']);
      else sockets.accept(request, socket, head);
    },
    end: () => sockets.end(),
  };
}

/** A foreign name that leads here is another site reaching for this one (DNS rebinding). */
function isForUs({ headers }: IncomingMessage, { port }: Site): boolean {
  return headers.host === `${host}:${port}`;
}

/** Any site can have a browser ask for an address of ours, as for a picture; people and the launcher can, too. */
function isFromHere({ headers }: IncomingMessage): boolean {
  return ['same-origin', 'none'].includes(String(headers['sec-fetch-site'] ?? 'none'));
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

async function answer(
  site: Site,
  access: JournalAccess & FilesAccess,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url = '' } = request;
  const { origin } = access;
  const path = pathOf(request);
  if (request.headers.host === `localhost:${site.port}`) return redirect(response, origin, url);
  if (!isForUs(request, site)) return sendWords(response, 421, 'Not this server');
  // A window that keeps to another folder asks for `/session` again and again, and must not keep the server up; nor must
  // a launcher that counts windows, which asks for `/health?windows`, have it wait for one more than there is.
  if (path !== '/session' && isFromHere(request)) site.windows?.asked(path === '/' || url === '/health');
  if (path === '/session' || path === '/health') site.lookAtFolder();
  if (path === '/session') return answerSession(access.token, site.data, request, response);
  if (path === clearDatabasePath) return answerClearDatabase(access, request, response);
  if (path.startsWith(journalPath)) return answerJournal(access, path, request, response);
  if (path.startsWith(filesPath)) return answerFiles(access, path, request, response);
  if (method !== 'GET' && method !== 'HEAD') {
    return sendWords(response, 405, 'Only GET and HEAD', { allow: 'GET, HEAD' });
  }
  if (path === '/health') {
    const windows = site.windows?.openedSoFar ?? 0;
    return sendJson(response, { app: 'yiyue', version: site.version, data: markOf(site.data), windows });
  }
  await sendFile(site.folder, path, request, response);
}

async function sendFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, bytes } = await answerPageFile(folder, path, patiently);
  if (status !== 200) return send(response, status, { ...headers, 'cache-control': 'no-store' }, bytes);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const kept = { ...headers, etag, 'cache-control': cachingOf(path) };
  if (request.headers['if-none-match'] === etag) return send(response, 304, kept);
  send(response, 200, kept, bytes);
}

/** Names under `assets/` hold a hash of what is in them; everything else is asked for again. */
function cachingOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Only a path, in letters that a header can hold, is taken over: an address must not become the place to go to. */
function redirect(response: ServerResponse, origin: string, url: string): void {
  const target = /^\/(?![/\\])[!-~]*$/.test(url) ? url : '/';
  send(response, 308, { location: origin + target, 'cache-control': 'no-store' });
}
