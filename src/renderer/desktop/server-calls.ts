/** Calls to the local server of the browser edition, which answers only who shows its token. */
import * as v from 'valibot';
import type { JournalFailure } from '../../bridge.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import { recordsSchema } from './journal-answers.ts';
import { folderSchema, isOwnFolder } from './own-folder.ts';
import { keepConnected, tell } from './record-socket.ts';

/** Milliseconds after which a server that says nothing counts as gone. */
const patience = 60_000;
/** Most that is sent on while the page closes, in UTF-16 units: browsers allow 64 KB in all. */
const mostOnLeaving = 20_000;

/** Earlier versions say nothing of the folder. */
const session = v.object({ token: v.string(), folder: v.optional(folderSchema) });
const told = v.object({ status: v.number(), outcome: v.optional(v.unknown()) });
let token: Promise<string> | null = null;

let isLeaving = false;
addEventListener('pagehide', () => setLeaving(true), true);
addEventListener('pageshow', () => setLeaving(false), true);

function setLeaving(is: boolean): void {
  isLeaving = is;
}

/** Rejects when the server does not answer, or not as it should. */
export async function askServer<Schema extends v.GenericSchema>(
  answer: Schema,
  path: string,
  argument: unknown = null,
): Promise<v.InferOutput<Schema>> {
  const answered = v.parse(answer, await readJson(await postJson(path, argument)));
  if (token !== null) keepConnected(await token, renewToken);
  return answered;
}

/** Like `askServer`, by the connection that is kept open where there is one. */
export async function recordOnServer<Schema extends v.GenericSchema>(
  answer: Schema,
  changes: unknown,
): Promise<v.InferOutput<Schema>> {
  // What is sent last would end with the connection, as the connection does with the page.
  const text = isLeaving ? null : await tell(JSON.stringify(changes));
  // Whatever became of it: to record the same again changes nothing.
  if (text === null) return await askServer(answer, '/journal/record', changes);
  const { status, outcome } = v.parse(told, JSON.parse(text));
  if (status !== 200) throw new ServerRefusal(status);
  return v.parse(answer, outcome);
}

/** Has the browser remove all that the page has stored in it; rejects when the server does not answer. */
export async function clearStorage(): Promise<void> {
  const response = await postJson('/clear-database', null);
  if (!response.ok) throw new ServerRefusal(response.status);
}

/** The server is there, and does not take what it was asked. */
export class ServerRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The server answered ${status}`);
    this.status = status;
  }
}

/** The server keeps the notes of another folder than this browser's. */
class ForeignServer extends Error {}

/** The statuses by which the server does not accept a body, whenever it is sent. */
const notAccepted: ReadonlySet<number> = new Set([400, 413, 415]);

/** Why a call that writes came to nothing. */
export function failureOfCall(error: unknown): JournalFailure {
  if (error instanceof ForeignServer) return 'foreign';
  if (!(error instanceof ServerRefusal)) return 'unreachable';
  return notAccepted.has(error.status) ? 'refused' : 'other';
}

export function postJson(path: string, argument: unknown): Promise<Response> {
  return postAsPage(path, JSON.stringify(argument), 'application/json');
}

export function postBytes(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  return postAsPage(path, bytes, 'application/octet-stream');
}

type Body = string | Uint8Array<ArrayBuffer>;

async function postAsPage(path: string, body: Body, type: string): Promise<Response> {
  const response = await post(path, body, type);
  if (response.status !== 401) return response;
  // The server was started again, and has another token.
  token = null;
  return await post(path, body, type);
}

async function post(path: string, body: Body, type: string): Promise<Response> {
  token ??= fetchToken();
  return send(path, body, type, await token);
}

function send(path: string, body: Body, type: string, own: string): Promise<Response> {
  const headers = { 'content-type': type, 'x-yiyue-token': own };
  return fetch(path, {
    method: 'POST',
    headers,
    body,
    // Else what is sent last would end with the page.
    keepalive: isLeaving && body.length <= mostOnLeaving,
    signal: AbortSignal.timeout(patience),
  });
}

function renewToken(): Promise<string> {
  token = fetchToken();
  return token;
}

async function fetchToken(): Promise<string> {
  try {
    const answer = await readJson(await fetch('/session', { cache: 'no-store' }));
    const { token: given, folder } = v.parse(session, answer);
    const readThere = () => readRecords(given);
    // Without its token nothing is asked of it: neither read nor recorded.
    if (folder !== undefined && !(await isOwnFolder(folder, readThere))) throw new ForeignServer();
    return given;
  } catch (error) {
    token = null;
    throw error;
  }
}

async function readRecords(own: string): Promise<readonly Kept[]> {
  return v.parse(
    recordsSchema,
    await readJson(await send('/journal/read-all', 'null', 'application/json', own)),
  );
}

/** Rejects when it is a refusal. */
export async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw new ServerRefusal(response.status);
  return response.json();
}
