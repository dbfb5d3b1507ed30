import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../src/shell/content-types.ts';
import { contentSecurityPolicy, securityHeaders } from '../../src/shell/headers.ts';
import { answerPageFile, type Patiently } from '../../src/shell/page-files.ts';
import { plainPage } from '../../src/shell/plain-page.ts';

describe('the policy', () => {
  it('names nothing but the app itself, and nothing unsafe', () => {
    const sources = contentSecurityPolicy.split('; ').map((directive) => directive.split(' ').slice(1));
    expect(new Set(sources.flat())).toEqual(new Set(["'self'", "'none'"]));
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'/);
  });

  it('closes also what does not fall back to the default', () => {
    const directives = contentSecurityPolicy.split('; ');
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives).toContain(`${name} 'none'`);
    }
    for (const name of ['frame-src', 'object-src', 'media-src', 'manifest-src', 'child-src']) {
      expect(directives.filter((each) => each.startsWith(name))).toEqual([]);
    }
  });
});

describe('the other headers', () => {
  it('keep other sites’ pages from holding, embedding or reading this one, and it from telling where it was', () => {
    expect(securityHeaders).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
    });
  });

  it('give up the devices of the computer', () => {
    const policy = securityHeaders['permissions-policy']?.split(', ');
    for (const device of [
      'bluetooth',
      'camera',
      'geolocation',
      'hid',
      'microphone',
      'midi',
      'serial',
      'usb',
    ]) {
      expect(policy).toContain(`${device}=()`);
    }
  });
});

describe('content types', () => {
  it('go by the ending, in either case', () => {
    expect(contentTypeOf('a/b.JS')).toBe('text/javascript; charset=utf-8');
    expect(contentTypeOf('source.txt')).toBe('text/plain; charset=utf-8');
    expect(contentTypeOf('noto.woff2')).toBe('font/woff2');
  });
  it('are those of unknown bytes where nothing is known', () => {
    for (const name of ['README', 'a.exe', 'a.constructor', 'a.']) {
      expect(contentTypeOf(name)).toBe('application/octet-stream');
    }
  });
});

describe('answering for a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yiyue-page-'));
    mkdirSync(join(folder, 'reports'));
    writeFileSync(join(folder, 'index.html'), '<p>议阅');
    writeFileSync(join(folder, 'reports', '报告.txt'), Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a]));
  });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const patiently: Patiently = (work) => work();

  it('gives the page for the bare address', async () => {
    const { status, bytes, headers } = await answerPageFile(folder, '/', patiently);
    expect([status, text(bytes), headers['content-type']]).toEqual([
      200,
      '<p>议阅',
      'text/html; charset=utf-8',
    ]);
  });

  it('gives every byte as it is', async () => {
    const { bytes } = await answerPageFile(folder, `/reports/${encodeURIComponent('报告.txt')}`, patiently);
    expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0x0d, 0x0a]);
  });

  it('has words for what is refused, missing, or a folder', async () => {
    for (const [path, status] of [
      ['/../a', 403],
      ['/nowhere', 404],
      ['/reports', 404],
    ] as const) {
      const answer = await answerPageFile(folder, path, patiently);
      expect(answer.status).toBe(status);
      expect(text(answer.bytes)).toContain('笔记没有受到影响');
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
    }
  });

  it('waits for a file that something holds for a moment', async () => {
    const file = join(folder, 'held.txt');
    writeFileSync(file, 'held');
    const untilFree: Patiently = (work) => {
      writeFileSync(file, 'free');
      return work();
    };
    expect(text((await answerPageFile(folder, '/held.txt', untilFree)).bytes)).toBe('free');
  });

  it('says the same when the whole folder is gone', async () => {
    expect((await answerPageFile(join(folder, 'gone'), '/', patiently)).status).toBe(404);
  });
});

describe('a plain page', () => {
  it('shows its words as words', () => {
    expect(plainPage({ title: 'a < b & c', lines: ['<script>'] })).toContain('a &lt; b &amp; c');
  });
});
