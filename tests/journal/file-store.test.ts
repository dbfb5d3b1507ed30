import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mostFileBytes } from '../../src/bridge.ts';
import { FileStore } from '../../src/journal/file-store.ts';
import { countCalls, fail, forgetCalls, heal } from './failing-disk.ts';
import { someFolder } from './made-up.ts';

vi.mock('node:fs/promises', async (importOriginal) => {
  const { failingDisk } = await import('./failing-disk.ts');
  return failingDisk(await importOriginal());
});

const text = new TextEncoder().encode('各位代表：现在报告工作。\n');
const sha256 = createHash('sha256').update(text).digest('hex');
const kept = { state: 'kept', sha256 };
let folder: string;
let store: FileStore;
let path: string;

beforeEach(() => {
  heal();
  folder = someFolder();
  store = new FileStore(folder);
  path = join(folder, sha256.slice(0, 2), sha256);
});

/** Every file under the folder. */
function namesBelow(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('a file', () => {
  it('is kept under its digest, and comes back byte by byte', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
    const outcome = await store.keep(bytes);
    const name = createHash('sha256').update(bytes).digest('hex');
    expect(outcome).toEqual({ state: 'kept', sha256: name });
    expect(await new FileStore(folder).read(name)).toEqual({ state: 'read', bytes });
    expect(await store.list()).toEqual([name]);
  });

  it('of no bytes at all is one too', async () => {
    const outcome = await store.keep(new Uint8Array());
    expect(outcome.state).toBe('kept');
    expect(await store.read(createHash('sha256').digest('hex'))).toEqual({
      state: 'read',
      bytes: new Uint8Array(),
    });
  });

  it('is written once however often it is kept', async () => {
    await store.keep(text);
    forgetCalls();
    expect(await Promise.all([store.keep(text), store.keep(text)])).toEqual([kept, kept]);
    expect(countCalls('rename', sha256)).toBe(0);
    expect(namesBelow()).toEqual([sha256]);
  });

  it('is on the disk, with its name, before it is called kept', async () => {
    await store.keep(new Uint8Array([1]));
    forgetCalls();
    await store.keep(text);
    expect([countCalls('sync', '.tmp'), countCalls('sync', dirname(path))]).toEqual([1, 1]);
  });

  it('of 64 MB is kept, and none larger', async () => {
    expect(await store.keep(new Uint8Array(mostFileBytes + 1))).toEqual({ state: 'failed', code: 'refused' });
    expect(await store.list()).toEqual([]);
    expect((await store.keep(new Uint8Array(mostFileBytes))).state).toBe('kept');
  });

  it('that is not there is missing, also where a name leads elsewhere', async () => {
    expect(await store.read(sha256)).toEqual({ state: 'missing' });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '..', 'secret'), 'secret');
    for (const name of ['', '..', '../secret', `../${sha256}`, sha256.toUpperCase(), `${sha256}0`]) {
      expect(await store.read(name)).toEqual({ state: 'missing' });
    }
    expect(await store.list()).toEqual([]);
  });
});

describe('a folder in whose place there is another one by now', () => {
  it('gets no file, not even anew, and those of it are still read', async () => {
    let isOwn = true;
    const first = new FileStore(folder, () => isOwn);
    await first.keep(text);
    isOwn = false;
    const foreign = { state: 'failed', code: 'foreign' };
    expect(await first.keep(text)).toEqual(foreign);
    expect(await first.keep(new Uint8Array([1]))).toEqual(foreign);
    expect(namesBelow()).toEqual([sha256]);
    expect(await first.read(sha256)).toEqual({ state: 'read', bytes: text });
    isOwn = true;
    expect((await first.keep(new Uint8Array([1]))).state).toBe('kept');
  });
});

describe('a damaged file', () => {
  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['emptied', () => Buffer.alloc(0)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0])])],
    ['changed by one bit', (bytes: Buffer) => bytes.map((byte, at) => (at === 7 ? byte ^ 1 : byte))],
  ] as const)('that was %s is noticed, and mended when it is kept again', async (_, damage) => {
    await store.keep(text);
    writeFileSync(path, damage(readFileSync(path)));
    expect(await store.read(sha256)).toEqual({ state: 'damaged' });
    expect(await store.keep(text)).toEqual(kept);
    expect(await store.read(sha256)).toEqual({ state: 'read', bytes: text });
    expect(namesBelow()).toEqual([sha256]);
  });

  it('is told from one that may not be read at the moment', async () => {
    await store.keep(text);
    fail('readFile', 'EBUSY', sha256);
    expect(await store.read(sha256)).toEqual({ state: 'denied' });
    heal();
    fail('readFile', 'EIO', sha256);
    expect(await store.read(sha256)).toEqual({ state: 'damaged' });
  });

  it('is mended also when a folder stands in its place no longer', async () => {
    await store.keep(text);
    rmSync(folder, { recursive: true });
    expect(await store.read(sha256)).toEqual({ state: 'missing' });
    expect(await store.keep(text)).toEqual(kept);
  });
});

describe('on a disk that fails', () => {
  it.each([
    ['append', 'ENOSPC', 'full', '.tmp'],
    ['append', 'EDQUOT', 'full', '.tmp'],
    ['append', 'EIO', 'other', '.tmp'],
    ['sync', 'ENOSPC', 'full', '.tmp'],
    ['sync', 'EIO', 'other', '.tmp'],
    ['open', 'EROFS', 'denied', '.tmp'],
    ['open', 'EACCES', 'denied', '.tmp'],
    ['mkdir', 'EROFS', 'denied', ''],
    ['rename', 'EPERM', 'denied', ''],
    ['rename', 'ENOSPC', 'full', ''],
  ] as const)('leaves nothing and says why when %s says %s', async (call, code, said, ending) => {
    fail(call, code, ending, 5);
    expect(await store.keep(text)).toEqual({ state: 'failed', code: said });
    heal();
    expect(await store.read(sha256)).toEqual({ state: 'missing' });
    if (call !== 'mkdir') expect(namesBelow()).toEqual([]);
    expect(await store.keep(text)).toEqual(kept);
    expect(await store.read(sha256)).toEqual({ state: 'read', bytes: text });
  });

  it('does not call kept what may lose its name in a power cut', async () => {
    await store.keep(new Uint8Array([1]));
    fail('sync', 'EIO', sha256.slice(0, 2));
    expect(await store.keep(text)).toEqual({ state: 'failed', code: 'other' });
    expect(await store.keep(text)).toEqual({ state: 'failed', code: 'other' });
    heal();
    expect(await store.keep(text)).toEqual(kept);
  });

  it('leaves a file that is whole as it is', async () => {
    await store.keep(text);
    fail('append', 'ENOSPC');
    expect(await store.keep(text)).toEqual(kept);
    expect((await store.keep(new Uint8Array([1]))).state).toBe('failed');
    expect(await store.read(sha256)).toEqual({ state: 'read', bytes: text });
  });
});
