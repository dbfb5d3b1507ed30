import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { connect, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { serveSite } from '../../src/server/site.ts';
import { contentSecurityPolicy } from '../../src/shell/headers.ts';
import { askServer } from '../support/ask-server.ts';
import { eventually } from '../support/eventually.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { MemoryJournal } from './memory-journal.ts';

let server: Server;
let port: number;

beforeAll(async () => {
  const outside = mkdtempSync(join(tmpdir(), 'yiyue-site-'));
  const folder = join(outside, 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'the page');
  writeFileSync(join(outside, 'secret.txt'), 'the secret');
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync(outside, join(folder, 'up'));
  server = createServer();
  expect(await listen(server, 0)).toBeNull();
  const address = server.address();
  port = address !== null && typeof address === 'object' ? address.port : 0;
  const journal = Promise.resolve(new MemoryJournal());
  const { request } = serveSite({
    folder,
    port,
    version: '0.1.0',
    journal,
    files: new MemoryFiles(),
    data: { place: '', id: null },
    lookAtFolder: () => undefined,
  });
  server.on('request', request);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** What comes back on the wire for a request written out by hand. */
function send(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'));
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
    });
    // Not the end of what is sent: the server would take that for going away, and answer nothing.
    socket.setTimeout(300, () => socket.destroy());
    socket.on('close', () => resolve(text));
    socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)));
  });
}

describe('the local server', () => {
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E%2Fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%c0%afsecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/..%ef%bc%8fsecret.txt',
    '//127.0.0.1/secret.txt',
    '/%2f%2fhost/secret.txt',
    '/%5c%5chost%5cshare',
    '/C:/Windows/win.ini',
    '/c%3a%5cWindows%5cwin.ini',
    '/index.html%00',
    '/index.html::$DATA',
    '/index.html%20',
    '/index.html.',
    '/NUL',
    '/con.txt',
    '/link.txt',
    '/up/secret.txt',
    'http://127.0.0.1/index.html',
    '*',
  ])('gives nothing but a refusal for %s', async (path) => {
    const { status, body, headers } = await askServer(port, path);
    expect([path, status]).toEqual([path, 403]);
    expect(body).not.toContain('the secret');
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
  });

  it.each(['/%252e%252e%252fsecret.txt', '/INDEX.HTML/x', `/${'a'.repeat(8000)}`])(
    'finds nothing at %s',
    async (path) => {
      expect((await askServer(port, path)).status).toBe(404);
    },
  );

  it.each<readonly [string, (host: string) => readonly string[]]>([
    ['steps up', (host) => ['GET /../secret.txt HTTP/1.1', host]],
    ['has signs that no address has', (host) => ['GET /\u0000\u00ff\\..\\secret.txt HTTP/1.1', host]],
    ['names two hosts', (host) => ['GET / HTTP/1.1', 'Host: example.com', host]],
    ['names another host', () => ['GET / HTTP/1.1', 'Host: example.com']],
    ['names no host', () => ['GET / HTTP/1.1']],
    ['wants a tunnel', (host) => ['CONNECT example.com:443 HTTP/1.1', host]],
    [
      'wants another protocol',
      (host) => ['GET / HTTP/1.1', host.replace('127', '0x7f'), 'Upgrade: websocket', 'Connection: Upgrade'],
    ],
    ['is longer than any', (host) => [`GET /${'a'.repeat(100_000)} HTTP/1.1`, host]],
    [
      'has no end of headers',
      (host) => ['GET / HTTP/1.1', host, ...Array.from({ length: 3000 }, (_, at) => `x-${at}: a`)],
    ],
    ['is no request', () => ['\u0016\u0003\u0001\u0002']],
  ])('gives no file to what %s, and goes on', async (_, lines) => {
    const answer = await send([...lines(`Host: 127.0.0.1:${port}`)]);
    expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    expect(answer).not.toContain('the secret');
    expect(answer).not.toContain('the page');
    expect((await askServer(port, '/')).body).toBe('the page');
  });

  it('leads from its other name to the same path, and to the page where no header could hold the path', async () => {
    for (const [path, target] of [
      ['/x?y=1', '/x?y=1'],
      ['/报告', '/'],
      ['/\u007f', '/'],
      ['//example.com', '/'],
    ]) {
      // Node refuses most of these by itself, so they are handed over behind it.
      const request = new IncomingMessage(new Socket());
      Object.assign(request, { method: 'GET', url: path, headers: { host: `localhost:${port}` } });
      const response = new ServerResponse(request);
      // With one header set beforehand Node remembers all that are sent.
      response.setHeader('date', '');
      server.emit('request', request, response);
      await eventually(() => expect(response.writableEnded).toBe(true));
      expect(response.getHeader('location')).toBe(`http://127.0.0.1:${port}${target}`);
    }
  });
});
