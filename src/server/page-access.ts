/** Lets through what only the page itself may ask, and refuses everybody else before a body is read. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Allowance } from './allowance.ts';
import { isOwnPage } from './own-page.ts';
import { type Refusal, sendWords } from './respond.ts';
import { isToken, tokenHeader } from './session.ts';

export interface PageAccess {
  readonly origin: string;
  readonly token: string;
  readonly allowance: Allowance;
}

/** What a call takes. */
export interface Taken {
  readonly mostBytes: number;
  readonly type: 'application/json' | 'application/octet-stream';
}

export function refusalOf(
  { method, headers }: IncomingMessage,
  { mostBytes, type }: Taken,
  { origin, token, allowance }: PageAccess,
): Refusal | null {
  if (method !== 'POST') return [405, 'Only POST'];
  if (!isOwnPage(headers, origin)) return [403, 'Only for the page itself'];
  // Known beforehand, so that nothing too large is ever taken in: Node takes no more of a body than its length.
  const length = Number(headers['content-length']);
  if (Number.isNaN(length)) return [411, 'The length is missing'];
  if (length > mostBytes) return [413, 'Too much at once'];
  if (!isToken(headers[tokenHeader], token)) return [401, 'The token is not this one'];
  // After the token: what others send must not use up what the page may.
  if (!allowance.take()) return [429, 'Too many requests'];
  return headers['content-type'] === type ? null : [415, `Only ${type}`];
}

/** The rest of the body is not waited for, except by 401: the page must get to know that its token is an old one. */
export function refuse(response: ServerResponse, [status, words]: Refusal): void {
  const closing: Record<string, string> = status === 401 ? {} : { connection: 'close' };
  sendWords(response, status, words, status === 405 ? { ...closing, allow: 'POST' } : closing);
}

export async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
