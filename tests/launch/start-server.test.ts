import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startServer } from '../../src/launch/start-server.ts';
import { eventually } from '../support/eventually.ts';

const waits: number[] = [];
vi.mock('node:timers/promises', () => ({
  setTimeout: async (milliseconds: number) => {
    waits.push(milliseconds);
  },
}));

/** In place of the server: it notes what it was started with, then does what the test has written. */
const head = `
const fs = require('node:fs');
const facts = { args: process.argv.slice(2), pid: process.pid, folder: process.cwd() };
fs.appendFileSync('facts', JSON.stringify(facts) + '\\n');
const starts = fs.readFileSync('facts', 'utf8').trim().split('\\n').length;
`;
let data: string;

interface Facts {
  readonly args: readonly string[];
  readonly pid: number;
  readonly folder: string;
}

beforeEach(() => {
  waits.length = 0;
  data = mkdtempSync(join(tmpdir(), 'yiyue 数据 '));
});
afterEach(() => {
  for (const { pid } of facts()) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
});

function facts(): Facts[] {
  const file = join(data, 'facts');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function start(doing: string) {
  const script = join(mkdtempSync(join(tmpdir(), 'yiyue 程序 ')), 'yiyue.cjs');
  writeFileSync(script, head + doing);
  return startServer(script, { port: 18_000, data });
}

describe('the server of the portable edition', () => {
  it('is started with port and data, in the data’s folder, and goes on by itself', async () => {
    const url = 'http://127.0.0.1:18000/';
    const started = await start(`process.send({ url: '${url}' }); setInterval(() => {}, 1000);`);
    expect(started).toEqual({ state: 'serving', url });
    const [{ args, pid, folder } = { args: [], pid: 0, folder: '' }] = facts();
    expect(args).toEqual(['serve', '--port', '18000', '--data', data]);
    expect(realpathSync(folder)).toBe(realpathSync(data));
    expect(isRunning(pid)).toBe(true);
  });

  it('that runs already is found, though the second one ends at once', async () => {
    const started = await start("process.send({ url: 'http://a/' }, () => process.disconnect());");
    expect(started).toEqual({ state: 'serving', url: 'http://a/' });
  });

  it('is waited for without end once it listens, however long it opens the notes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const starting = start(`
      const says = JSON.stringify({ app: 'yiyue', version: '1' });
      require('node:http').createServer((_, response) => {
        response.end(says);
        setTimeout(() => process.send({ url: 'http://a/' }), 300);
      }).listen(18000, '127.0.0.1', () => fs.writeFileSync('listens', ''));
    `);
    await eventually(() => expect(existsSync(join(data, 'listens'))).toBe(true));
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(await starting).toEqual({ state: 'serving', url: 'http://a/' });
  });

  it('that says why it does not start is believed', async () => {
    const started = await start("console.error('端口被占用了。笔记没有受到影响。'); process.exitCode = 1;");
    expect(started).toEqual({ state: 'failed', words: '端口被占用了。笔记没有受到影响。' });
    expect(waits).toEqual([]);
  });

  it('that breaks down is told in plain words, with what it printed after them', async () => {
    for (const doing of ["throw new Error('broken');", 'process.exitCode = 1;']) {
      const { state, ...rest } = await start(doing);
      expect([state, rest]).toEqual([
        'failed',
        { words: expect.stringMatching(/^议阅没有启动成功。笔记没有受到影响/) },
      ]);
    }
  });

  it('starts though nothing can be written to its log', async () => {
    mkdirSync(join(data, 'server.log'));
    const started = await start("process.send({ url: 'http://a/' });");
    expect(started).toEqual({ state: 'serving', url: 'http://a/' });
    expect((await start('process.exitCode = 1;')).state).toBe('failed');
  });

  it('keeps what the running one has printed, and is believed for its own words alone', async () => {
    await start("console.log('the first one'); process.send({ url: 'http://a/' });");
    const second = await start("console.error('端口被占用了。'); process.exitCode = 1;");
    expect(second).toEqual({ state: 'failed', words: '端口被占用了。' });
    expect(readFileSync(join(data, 'server.log'), 'utf8')).toBe('the first one\n端口被占用了。\n');
  });

  it('begins a log anew that has become long', async () => {
    writeFileSync(join(data, 'server.log'), 'x'.repeat(200_000));
    await start("console.log('new'); process.send({ url: 'http://a/' }, () => process.disconnect());");
    expect(readFileSync(join(data, 'server.log'), 'utf8')).toBe('new\n');
  });

  it('waits for one that is just ending', async () => {
    const started = await start(
      "if (starts < 3) process.exitCode = 2; else process.send({ url: 'http://a/' });",
    );
    expect(started).toEqual({ state: 'serving', url: 'http://a/' });
    expect(waits).toHaveLength(2);
  });

  it('says in the end that another one has the notes', async () => {
    const started = await start("console.error('另一个议阅正在运行'); process.exitCode = 2;");
    expect(started).toEqual({ state: 'failed', words: '另一个议阅正在运行' });
    expect(facts().length).toBeGreaterThan(3);
  });
});
