import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { portFrom, usualPort } from '../../src/server/address.ts';
import { listen } from '../../src/server/listen.ts';
import { holderMessage, portRefusedMessage } from '../../src/server/messages.ts';
import { findPortHolder } from '../../src/server/port-holder.ts';

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  expect(await listen(server, 0)).toBeNull();
  return portOf(server);
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

describe('the port', () => {
  it('is always the same one, unless a test says otherwise', () => {
    expect(portFrom([])).toBe(usualPort);
    expect(portFrom(['--port', '18000'])).toBe(18000);
    for (const bad of [[], ['0'], ['65536'], ['1.5'], ['http'], ['-1']]) {
      expect([bad, portFrom(['--port', ...bad])]).toEqual([bad, null]);
    }
  });

  it('cannot be taken twice', async () => {
    const port = await serve(() => undefined);
    expect(await listen(createServer(), port)).toBe('EADDRINUSE');
  });
});

describe('what holds a taken port', () => {
  it('is this app when it says so', async () => {
    const port = await serve((_request, response) =>
      response.end('{"app":"yiyue","version":"0.2.0","data":"a"}'),
    );
    expect(await findPortHolder(port)).toEqual({ kind: 'yiyue', version: '0.2.0', data: 'a' });
    const earlier = await serve((_request, response) => response.end('{"app":"yiyue","version":"0.1.0"}'));
    expect(await findPortHolder(earlier)).toEqual({ kind: 'yiyue', version: '0.1.0' });
  });

  it.each(['hello', '{"app":"other","version":"1"}', '{"app":"yiyue"}', ''])(
    'is another program when it says %j',
    async (text) => {
      const port = await serve((_request, response) => response.setHeader('server', 'Other/1.0').end(text));
      expect(await findPortHolder(port)).toEqual({ kind: 'other', name: 'Other/1.0' });
    },
  );

  it('may not answer as a web server does', async () => {
    const server = createTcpServer((socket) => socket.end('220 mail ready\r\n'));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    expect(await findPortHolder(portOf(server))).toEqual({ kind: 'silent' });
  });

  it('may not answer at all', async () => {
    const port = await serve(() => undefined);
    expect(await findPortHolder(port)).toEqual({ kind: 'silent' });
  });
});

describe('what is said when the port cannot be had', () => {
  const own = { version: '0.1.0', data: 'a' };
  const messages = [
    holderMessage(17666, { kind: 'yiyue', version: '0.2.0', data: 'a' }, own),
    holderMessage(17666, { kind: 'other', name: 'Other/1.0' }, own, 'win32'),
    holderMessage(17666, { kind: 'silent' }, own, 'darwin'),
    portRefusedMessage(17666, 'EACCES'),
    holderMessage(17666, { kind: 'yiyue', version: '0.1.0', data: 'b' }, own),
  ];

  it('is nothing when it is this very app, with the same data', () => {
    expect(holderMessage(17666, { kind: 'yiyue', version: '0.1.0', data: 'a' }, own)).toBeNull();
    expect(holderMessage(17666, { kind: 'yiyue', version: '0.1.0', data: undefined }, own)).not.toBeNull();
  });

  it('is what happened, that notes are safe, and what to do', () => {
    for (const message of messages) {
      expect(message).toMatch(/笔记都?没有受到影响/);
      expect(message).toMatch(/请/);
      expect(message).toMatch(/\(.*notes are safe.*\)/);
    }
  });

  it('names what holds it as far as that is known, and how to find out', () => {
    expect(messages[0]).toContain('0.2.0');
    expect(messages[1]).toContain('Other/1.0');
    expect(messages[1]).toContain('netstat -ano | findstr :17666');
    expect(messages[2]).toContain('lsof');
    expect(messages[3]).toContain('EACCES');
    expect(messages[4]).toContain('另一个 U 盘');
  });
});
