/** Sends answers, each with the headers that every answer has. */
import { type IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '../shell/headers.ts';

export type Refusal = readonly [status: number, words: string];

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

/** To who asked for a connection to be kept open: the answer that any request would get, and nothing after it. */
export function refuseUpgrade(request: IncomingMessage, socket: Duplex, [status, words]: Refusal): void {
  socket.on('error', () => undefined);
  if (!(socket instanceof Socket)) return void socket.destroy();
  const response = new ServerResponse(request);
  response.assignSocket(socket);
  response.on('finish', () => socket.destroySoon());
  sendWords(response, status, words, { connection: 'close' });
}
