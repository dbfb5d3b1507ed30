/** Requests to the local server, with the right token or without: always an answer, and only to its own page. */

import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { JournalBridge } from '../../../src/bridge.ts';
import { Allowance } from '../../../src/server/allowance.ts';
import { answerFiles, type FilesAccess, filesPath } from '../../../src/server/file-requests.ts';
import { answerJournal, type JournalAccess, journalPath } from '../../../src/server/journal-requests.ts';
import { serveSite } from '../../../src/server/site.ts';
import { pick, type Random } from '../../bench/random.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { happens } from '../inputs/chance.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { randomText, spoilText } from '../inputs/text.ts';
import { promise, target } from '../target.ts';
import { pathTokens } from './addresses.ts';
import { keptRecords } from './made-up-kept.ts';

const token = 'the-token';
const origin = 'http://127.0.0.1:17666';
const validBodies: Readonly<Record<string, unknown>> = {
  overview: null,
  record: keptRecords,
  'read-all': null,
  'list-snapshots': null,
  'read-snapshot': '000001.snapshot',
  'take-snapshot': { reason: 'found', found: keptRecords },
};
/** Of the file store: bytes of any kind, a digest, nothing. */
const validFileBodies: Readonly<Record<string, unknown>> = {
  keep: keptRecords,
  read: '0'.repeat(64),
  list: null,
};
const corpora = [
  ...Object.entries(validBodies).map((entry) => [journalPath, ...entry] as const),
  ...Object.entries(validFileBodies).map((entry) => [filesPath, ...entry] as const),
].map(([base, call, valid]) => ({
  base,
  call,
  valid,
  corpus: jsonCorpus([valid]),
}));

interface Input {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const serverRequests = target({ name: 'server request', generate, run });

function generate(random: Random): Input {
  const { base, call, valid, corpus } = pick(random, corpora);
  const body = happens(random, 0.2) ? JSON.stringify(valid) : jsonText(random, corpus);
  const path = base + (happens(random, 0.95) ? call : randomText(random, pathTokens));
  const isForPage = happens(random, 0.7);
  const headers = {
    host: '127.0.0.1:17666',
    origin,
    'content-type': path === `${filesPath}keep` ? 'application/octet-stream' : 'application/json',
    'content-length': `${Buffer.byteLength(body)}`,
    'sec-fetch-site': 'same-origin',
    'x-yiyue-token': token,
  };
  return {
    method: happens(random, 0.95) ? 'POST' : pick(random, ['GET', 'HEAD', 'PUT', 'OPTIONS', '']),
    url: isForPage ? path : randomText(random, ['/', '?', 'health', 'session', ...pathTokens]),
    headers: happens(random, 0.6) ? headers : withSpoiltHeader(random, headers),
    body,
  };
}

function withSpoiltHeader(random: Random, headers: Readonly<Record<string, string>>): Record<string, string> {
  const name = pick(random, Object.keys(headers));
  const others = [
    'localhost:17666',
    'null',
    'http://127.0.0.1:17666.example.com',
    'cross-site',
    '-1',
    '1e9',
    'Infinity',
    '',
  ];
  const value = happens(random, 0.5) ? pick(random, others) : spoilText(random, headers[name] ?? '', []);
  return { ...headers, [name]: value };
}

const journal: JournalBridge = {
  overview: async () => ({ digest: '', folder: '', damage: [], failure: null }),
  record: async () => ({ state: 'recorded' }),
  readAll: async () => keptRecords,
  listSnapshots: async () => [],
  readSnapshot: async () => null,
  takeSnapshot: async () => ({ state: 'recorded' }),
};
const files = new MemoryFiles();
const access: JournalAccess & FilesAccess = {
  origin,
  token,
  allowance: new Allowance(1e9),
  journal: Promise.resolve(journal),
  files,
};
const { request: serve } = serveSite({
  folder: import.meta.dirname,
  port: 17666,
  version: '0',
  journal: Promise.resolve(journal),
  files,
  data: { place: '', id: null },
  lookAtFolder: () => undefined,
});
const statuses = [200, 308, 400, 401, 403, 404, 405, 411, 413, 415, 421, 429];

async function run(input: Input) {
  const { method, url, headers, body } = input;
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url, headers });
  request.push(body);
  request.push(null);
  const response = new ServerResponse(request);
  // With one header set beforehand Node remembers all that are sent.
  response.setHeader('date', '');
  if (url.startsWith(journalPath)) await answerJournal(access, url, request, response);
  else if (url.startsWith(filesPath)) await answerFiles(access, url, request, response);
  else serve(request, response);
  // Without a connection nothing tells of the end.
  while (!response.writableEnded && !response.destroyed)
    await new Promise((resolve) => setImmediate(resolve));
  promise(response.writableEnded, 'it is dropped without an answer');
  promise(statuses.includes(response.statusCode), `the status is ${response.statusCode}`);
  const location = response.getHeader('location');
  promise((location !== undefined) === (response.statusCode === 308), 'it leads nowhere');
  promise(location === undefined || new URL(String(location)).origin === origin, `it leads to ${location}`);
  const isOwn = headers['origin'] === origin && headers['x-yiyue-token'] === token && method === 'POST';
  const isAnswered = response.statusCode === 200;
  const isForPage = url.startsWith(journalPath) || url.startsWith(filesPath);
  promise(!isForPage || !isAnswered || isOwn, 'a stranger is answered');
  // What is kept in one try is nothing that the next one finds.
  files.kept.clear();
  return isAnswered ? 'accepted' : 'refused';
}
