/** Answers what the page asks of the file store: bytes come and go as they are, not as JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { type FilesBridge, mostFileBytes } from '../bridge.ts';
import { fileMessages } from '../shell/file-messages.ts';
import { type PageAccess, readBody, refusalOf, refuse, type Taken } from './page-access.ts';
import { parseJson } from './parse-json.ts';
import { send, sendJson } from './respond.ts';

export interface FilesAccess extends PageAccess {
  readonly files: FilesBridge;
}

export const filesPath = '/files/';

interface FileCall {
  readonly taken: Taken;
  /** False when the argument is not accepted; nothing was done and nothing sent then. */
  readonly answer: (
    files: FilesBridge,
    body: Buffer<ArrayBuffer>,
    response: ServerResponse,
  ) => Promise<boolean>;
}

/** More than any of their arguments has. */
const json: Taken = { mostBytes: 100, type: 'application/json' };

const calls: ReadonlyMap<string, FileCall> = new Map<string, FileCall>([
  ['keep', { taken: { mostBytes: mostFileBytes, type: 'application/octet-stream' }, answer: keep }],
  ['read', { taken: json, answer: read }],
  ['list', { taken: json, answer: list }],
]);

export async function answerFiles(
  access: FilesAccess,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = calls.get(path.slice(filesPath.length));
  if (call === undefined) return refuse(response, [404, 'No such call']);
  const refusal = refusalOf(request, call.taken, access);
  if (refusal !== null) return refuse(response, refusal);
  const isAccepted = await call.answer(access.files, await readBody(request), response);
  if (!isAccepted) refuse(response, [400, 'Not accepted']);
}

async function keep(
  files: FilesBridge,
  body: Buffer<ArrayBuffer>,
  response: ServerResponse,
): Promise<boolean> {
  sendJson(response, await files.keep(body));
  return true;
}

async function read(
  files: FilesBridge,
  body: Buffer<ArrayBuffer>,
  response: ServerResponse,
): Promise<boolean> {
  const sha256 = v.safeParse(fileMessages.read, parseJson(body));
  if (!sha256.success) return false;
  const found = await files.read(sha256.output);
  if (found.state === 'read') {
    // Whatever is in it, no browser may take it for a page.
    const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' };
    send(response, 200, { ...headers, 'content-disposition': 'attachment' }, found.bytes);
  } else sendJson(response, found);
  return true;
}

async function list(
  files: FilesBridge,
  body: Buffer<ArrayBuffer>,
  response: ServerResponse,
): Promise<boolean> {
  if (!v.is(fileMessages.list, parseJson(body))) return false;
  sendJson(response, await files.list());
  return true;
}
