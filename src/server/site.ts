/** Answers the browser edition's requests: the built page, to this computer only, under one origin only. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { securityHeaders } from '../shell/headers.ts';
import { answerPageFile } from '../shell/page-files.ts';
import { host, originAt } from './address.ts';

export interface Site {
  readonly folder: string;
  readonly port: number;
  readonly version: string;
}

export function serveSite(site: Site): RequestListener {
  return (request, response) => {
    answer(site, request, response).catch(() => response.destroy());
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '' } = request;
  const origin = originAt(site.port);
  const path = url.split('?', 1)[0] ?? '';
  // A foreign name that leads here is another site reaching for this one (DNS rebinding).
  if (request.headers.host === `localhost:${site.port}`) return redirect(response, origin, url);
  if (request.headers.host !== `${host}:${site.port}`) return sendWords(response, 421, 'Not this server');
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendWords(response, 405, 'Only GET and HEAD');
  }
  if (path === '/health') {
    const health = JSON.stringify({ app: 'yiyue', version: site.version });
    return send(response, 200, { 'content-type': 'application/json', 'cache-control': 'no-store' }, health);
  }
  await sendFile(site.folder, path, request, response);
}

async function sendFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, bytes } = await answerPageFile(folder, path);
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

/** Only a path is taken over: an address in the request line must not become the place to go to. */
function redirect(response: ServerResponse, origin: string, url: string): void {
  const target = /^\/(?![/\\])/.test(url) ? url : '/';
  send(response, 308, { location: origin + target, 'cache-control': 'no-store' });
}

function sendWords(response: ServerResponse, status: number, text: string): void {
  send(response, status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, text);
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): void {
  const all = { ...securityHeaders, ...headers };
  if (status !== 304) Object.assign(all, { 'content-length': String(Buffer.byteLength(body)) });
  response.writeHead(status, all).end(response.req.method === 'HEAD' ? undefined : body);
}
