import { beforeAll, describe, expect, it, vi } from 'vitest';
import { registerScheme, servePage } from '../../src/main/scheme.ts';
import { contentSecurityPolicy } from '../../src/shell/headers.ts';

type Handler = (request: Request) => Promise<Response>;
const made = vi.hoisted(() => ({
  schemes: [] as unknown[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
}));

vi.mock('electron', () => ({
  protocol: {
    registerSchemesAsPrivileged: (schemes: readonly unknown[]) => made.schemes.push(...schemes),
    handle: (scheme: string, handler: Handler) => made.handlers.set(scheme, handler),
  },
}));

const ask = (url: string, method = 'GET') => made.handlers.get('yiyue')?.(new Request(url, { method }));

beforeAll(() => {
  registerScheme();
  servePage();
});

describe('the scheme of the desktop app', () => {
  it('has the rights of a secure origin, and none that go past the policy', () => {
    expect(made.schemes).toEqual([
      {
        scheme: 'yiyue',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  it('is the only one: files are never reached as files', () => {
    expect([...made.handlers.keys()]).toEqual(['yiyue']);
  });

  it('takes no method but GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await ask('yiyue://app/', method))?.status).toBe(405);
    }
  });

  it.each([
    'yiyue://other/index.html',
    'yiyue://app.example/index.html',
    'yiyue://app:80/index.html',
    'yiyue:///index.html',
    'yiyue://app/..%2f..%2fpackage.json',
    'yiyue://app/%2e%2e%2f%2e%2e%2fpackage.json',
    'yiyue://app/..%5c..%5cpackage.json',
    'yiyue://app//example.com/share',
    'yiyue://app/%2f%2fexample.com/share',
    'yiyue://app/C:/Windows/win.ini',
    'yiyue://app/index.html%00.js',
    'yiyue://app/%C0%AE%C0%AE%2fpackage.json',
    'yiyue://app/.built-from',
  ])('refuses %s', async (url) => {
    const answer = await ask(url);
    expect(answer?.status).toBe(403);
    expect(answer?.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });
});
