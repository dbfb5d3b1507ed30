/** Whether it is this server's own page that asks, by what browsers say and no page can change. */
import type { IncomingHttpHeaders } from 'node:http';

export function isOwnPage(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  return headers.origin === origin && site === 'same-origin';
}
