/** Sends answers, each with the headers that every answer has. */
import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../shell/headers.ts';

export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): void {
  const all = { ...securityHeaders, ...headers };
  if (status !== 304) Object.assign(all, { 'content-length': String(Buffer.byteLength(body)) });
  response.writeHead(status, all).end(response.req.method === 'HEAD' ? undefined : body);
}

export function sendWords(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  send(response, status, { ...plain, ...headers }, text);
}

export function sendJson(response: ServerResponse, value: unknown): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  send(response, 200, headers, JSON.stringify(value));
}
