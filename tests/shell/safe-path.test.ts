import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { locate, splitPath } from '../../src/shell/safe-path.ts';

describe('the path of a request', () => {
  it('is split into the names of folders and the file', () => {
    expect(splitPath('/')).toEqual([]);
    expect(splitPath('/assets/index-1.js')).toEqual(['assets', 'index-1.js']);
    expect(splitPath('/reports/%E6%8A%A5%E5%91%8A%20(1).txt')).toEqual(['reports', '报告 (1).txt']);
    expect(splitPath('/100%25.txt')).toEqual(['100%.txt']);
  });

  it.each([
    '',
    'assets/a.js',
    '//host/share',
    '/a//b',
    '/a/',
    '/../a',
    '/a/../../b',
    '/./a',
    '/..%2fa',
    '/%2e%2e%2fa',
    '/..%5ca',
    '/a\\b',
    '/C:/a',
    '/c%3aa',
    '/a.txt::$DATA',
    '/a%00.js',
    '/a\u0000',
    '/.git/config',
    '/%',
    '/%ff',
    'http://example.com/a',
    '/%2E%2E%2Fa',
    '/..%c0%afa',
    '/%c0%ae%c0%ae/a',
    '/%e0%80%ae%e0%80%ae/a',
    '/%2f%2fhost%2fshare',
    '/\\\\host\\share',
    '/%5c%5c?%5cC%3a%5ca',
    '/%5c%5c.%5cPhysicalDrive0',
    '/a.txt%3astream',
    '/index.html.',
    '/index.html%20',
    '/assets./a.js',
    '/assets /a.js',
    '/CON',
    '/nul.txt',
    '/assets/aux.js',
    '/COM1',
    '/com¹.txt',
    '/lpt9 .html',
    '/CONIN$',
    '/a%0d%0aset-cookie',
  ])('is refused when it could mean another place: %j', (path) => {
    expect(splitPath(path)).toBeNull();
  });

  it('is decoded once only', () => {
    expect(splitPath('/%252e%252e%252fa')).toEqual(['%2e%2e%2fa']);
    expect(splitPath('/%25252e%25252e')).toEqual(['%252e%252e']);
  });

  it('may look like a device or a step up, and be none', () => {
    for (const name of ['console.js', 'nullable.txt', 'a..b.js', 'com10.txt', '…', '．．']) {
      expect(splitPath(`/${encodeURIComponent(name)}`)).toEqual([name]);
    }
  });
});

describe('locating a file', () => {
  let outside: string;
  let folder: string;
  beforeAll(() => {
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'yiyue-path-')));
    folder = join(outside, 'page');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    writeFileSync(join(outside, 'page-secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), 'page');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(outside, join(folder, 'up'));
    symlinkSync(join(folder, 'index.html'), join(folder, 'same.html'));
  });

  it('finds what is there', async () => {
    expect(await locate(folder, '/index.html')).toEqual({ state: 'found', file: join(folder, 'index.html') });
    expect(await locate(folder, '/nowhere')).toEqual({ state: 'missing' });
    expect(await locate(folder, '/index.html/more')).toEqual({ state: 'missing' });
  });

  it('finds nothing under a name that no system has', async () => {
    for (const name of ['a'.repeat(5000), '深/'.repeat(3000).slice(0, -1), '\ufffd']) {
      expect(await locate(folder, encodeURI(`/${name}`))).toEqual({ state: 'missing' });
    }
  });

  it('goes round in no circle of links', async () => {
    symlinkSync(join(folder, 'two'), join(folder, 'one'));
    symlinkSync(join(folder, 'one'), join(folder, 'two'));
    expect(await locate(folder, '/one')).toEqual({ state: 'missing' });
  });

  it('follows a link inside of the folder, and refuses one that leads out of it', async () => {
    expect(await locate(folder, '/same.html')).toMatchObject({ state: 'found' });
    expect(await locate(folder, '/link.txt')).toEqual({ state: 'refused' });
    expect(await locate(folder, '/up/secret.txt')).toEqual({ state: 'refused' });
    expect(await locate(folder, '/up/page/index.html')).toMatchObject({ state: 'found' });
  });

  it('serves a folder that is itself reached by a link', async () => {
    expect(await locate(join(folder, 'up', 'page'), '/index.html')).toMatchObject({ state: 'found' });
  });

  it('never leaves the folder, whatever is asked', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      ':',
      'up',
      'page',
      'secret.txt',
      'a',
    );
    const path = fc.oneof(
      fc.array(piece).map((pieces) => `/${pieces.join('')}`),
      fc.webPath(),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(path, async (each) => {
        const located = await locate(folder, each);
        if (located.state === 'found') expect(`${located.file}${sep}`.startsWith(folder + sep)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
