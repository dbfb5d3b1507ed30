/** The token by which the page shows that it was loaded from this server, as no other page can. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FolderMarks } from './data-mark.ts';
import { sendJson, sendWords } from './respond.ts';

export const tokenHeader = 'x-yiyue-token';

export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(given: string | string[] | undefined, token: string): boolean {
  const [own, wanted] = [Buffer.from(String(given ?? '')), Buffer.from(token)];
  return own.length === wanted.length && timingSafeEqual(own, wanted);
}

/** Only to a script of the page itself: what browsers say in these headers no page can change. */
export function answerSession(
  token: string,
  folder: FolderMarks,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { method, headers } = request;
  if (method !== 'GET') {
    sendWords(response, 405, 'Only GET', { allow: 'GET', connection: 'close' });
  } else if (headers['sec-fetch-site'] !== 'same-origin' || headers['sec-fetch-dest'] !== 'empty') {
    sendWords(response, 403, 'Only for the page itself');
  } else sendJson(response, { token, folder });
}
