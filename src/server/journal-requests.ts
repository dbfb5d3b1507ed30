/** Answers what the page asks of the journal. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JournalBridge } from '../bridge.ts';
import { journalCalls } from './journal-calls.ts';
import { type PageAccess, readBody, refusalOf, refuse } from './page-access.ts';
import { parseJson } from './parse-json.ts';
import { send, sendJson } from './respond.ts';

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
  if (call === undefined) return refuse(response, [404, 'No such call']);
  const refusal = refusalOf(request, { mostBytes: call.mostBytes, type: 'application/json' }, access);
  if (refusal !== null) return refuse(response, refusal);
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
