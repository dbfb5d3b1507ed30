/** Answers what the page asks of the journal. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JournalBridge } from '../bridge.ts';
import { journalCalls } from './journal-calls.ts';
import { isOwnPage } from './own-page.ts';
import { parseJson } from './parse-json.ts';
import { type Refusal, send, sendJson, sendWords } from './respond.ts';
import { isToken, tokenHeader } from './session.ts';

export interface JournalAccess extends PageAccess {
  /** Calls wait until it is open. */
  readonly journal: Promise<JournalBridge>;
}

export const journalPath = '/journal/';
export const clearDatabasePath = '/clear-database';

export async function answerJournal(
  access: JournalAccess,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = journalCalls.get(path.slice(journalPath.length));
  if (call === undefined) return refuse(response, 404, 'No such call');
  const refusal = refusalOf(request, call.mostBytes, access);
  if (refusal !== null) return refuse(response, ...refusal);
  const argument = parseJson(await readBody(request));
  const asked = argument === undefined ? null : call.ask(await access.journal, argument);
  if (asked === null) return refuse(response, [400, 'Not accepted']);
  sendJson(response, await asked);
}

/** The browser itself removes what the page has stored: a damaged database cannot even be deleted by the page. */
export function answerClearDatabase(
  access: PageAccess,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const refusal = refusalOf(request, { mostBytes: 'null'.length, type: 'application/json' }, access);
  if (refusal !== null) refuse(response, refusal);
  else send(response, 200, { 'clear-site-data': '"storage"', 'cache-control': 'no-store' });
}

function refusalOf(
  { method, headers }: IncomingMessage,
  mostBytes: number,
  { origin, token, allowance }: JournalAccess,
): Refusal | null {
  if (method !== 'POST') return [405, 'Only POST'];
  if (!isOwnPage(headers, origin)) return [403, 'Only for the page itself'];
  // Known beforehand, so that nothing too large is ever taken in.
  const length = Number(headers['content-length']);
  if (Number.isNaN(length)) return [411, 'The length is missing'];
  if (length > mostBytes) return [413, 'Too much at once'];
  if (!isToken(headers[tokenHeader], token)) return [401, 'The token is not this one'];
  // After the token: what others send must not use up what the page may.
  if (!allowance.take()) return [429, 'Too many requests'];
  return headers['content-type'] === 'application/json' ? null : [415, 'Only JSON'];
}

/** The rest of the body is not waited for, except by 401: the page must get to know that its token is an old one. */
function refuse(response: ServerResponse, status: number, words: string): void {
  const closing: Record<string, string> = status === 401 ? {} : { connection: 'close' };
  sendWords(response, status, words, status === 405 ? { ...closing, allow: 'POST' } : closing);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
