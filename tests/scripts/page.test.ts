import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { iconPng, maskable, readIcon } from '../../scripts/lib/icons.mjs';
import { withHead } from '../../scripts/lib/page.mjs';
import { makeManifest } from '../../scripts/lib/page-manifest.mjs';
import { pagePolicy } from '../../scripts/lib/page-policy.mjs';
import { contentSecurityPolicy } from '../../src/shell/headers.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const sizeOf = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

describe('the policy of a page that stands alone', () => {
  it('is the shells’ own, but for what a page can’t state itself, and the manifest', () => {
    const rules = contentSecurityPolicy.split('; ').filter((rule) => !rule.startsWith('frame-ancestors'));
    expect(new Set(pagePolicy.split('; '))).toEqual(new Set([...rules, "manifest-src 'self'"]));
  });

  it('stands in the page before anything that it is about', () => {
    const html = readFileSync(join(import.meta.dirname, '../../src/renderer/index.html'), 'utf8');
    const head = withHead(html, 'worker-0123456789abcdef.js');
    expect(head.indexOf('content-security-policy')).toBeLessThan(head.indexOf('<link'));
    expect(head.indexOf('content-security-policy')).toBeLessThan(head.indexOf('<script'));
    expect(head).toContain('<meta name="yiyue-page" content="worker-0123456789abcdef.js" />');
    expect(() => withHead('<html></html>', 'worker.js')).toThrow(/head/);
  });
});

describe('the icons', () => {
  it('are as large as asked, and the manifest names each with its size', async () => {
    expect(sizeOf(await iconPng(64))).toEqual([64, 64]);
    const files = await makeManifest();
    const manifest = JSON.parse(String(files.get('manifest.json')));
    const pictures = manifest.icons.filter(({ type }: { type: string }) => type === 'image/png');
    expect(pictures.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
    for (const { src, sizes } of pictures) {
      const bytes = files.get(src) ?? Buffer.alloc(24);
      expect(bytes.subarray(0, 8)).toEqual(png);
      expect(`${sizeOf(bytes).join('x')}`).toBe(sizes);
    }
  });

  it('for masks have their ground to the edges', () => {
    expect(maskable(readIcon())).toMatch(
      /^<svg[^>]*><rect width="64" height="64" fill="#a8281e"\/><g transform/,
    );
    expect(() => maskable('<svg viewBox="0 0 2 1"/>')).toThrow(/square/);
  });
});
