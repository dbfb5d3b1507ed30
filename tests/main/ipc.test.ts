import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handle } from '../../src/main/ipc.ts';

type Handler = (event: object, ...args: unknown[]) => Promise<unknown>;
const made = vi.hoisted(() => ({
  handlers: new Map<string, (event: object, ...args: unknown[]) => Promise<unknown>>(),
  window: { name: 'the window' },
}));

vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => made.handlers.set(channel, handler) },
  BrowserWindow: { fromWebContents: (sender: unknown) => (sender === 'page' ? made.window : null) },
}));

const answer = vi.fn(async (argument: unknown) => argument);
const page = { url: 'yiyue://app/', origin: 'yiyue://app', parent: null };
const ask = async (event: object, ...args: unknown[]) => made.handlers.get('a')?.(event, ...args);
const fromPage = { sender: 'page', senderFrame: page };

beforeAll(() => {
  const schema = v.strictObject({
    name: v.pipe(v.string(), v.maxLength(20)),
    bytes: v.optional(v.instance(Uint8Array)),
  });
  handle('a', schema, answer);
});
beforeEach(() => {
  answer.mockClear();
});

describe('a call over the bridge', () => {
  it('of the page itself is answered, with the page’s window', async () => {
    expect(await ask(fromPage, { name: 'x' })).toEqual({ name: 'x' });
    expect(answer).toHaveBeenCalledWith({ name: 'x' }, made.window);
  });

  it.each<readonly [string, object]>([
    ['a frame inside the page', { ...fromPage, senderFrame: { ...page, parent: page } }],
    ['a frame deep inside', { ...fromPage, senderFrame: { ...page, parent: { ...page, parent: page } } }],
    ['a frame that is gone', { ...fromPage, senderFrame: null }],
    ['another origin', { ...fromPage, senderFrame: { ...page, origin: 'https://example.com' } }],
    [
      'an origin that only begins like the app’s',
      { ...fromPage, senderFrame: { ...page, origin: 'yiyue://app.example' } },
    ],
    ['the app’s origin in capitals', { ...fromPage, senderFrame: { ...page, origin: 'YIYUE://APP' } }],
    ['a file', { ...fromPage, senderFrame: { ...page, origin: 'file://' } }],
    ['a page without an origin', { ...fromPage, senderFrame: { ...page, origin: 'null' } }],
    ['contents that are no window', { ...fromPage, sender: 'webview' }],
  ])('of %s is refused, and nothing runs', async (_, event) => {
    await expect(ask(event, { name: 'x' })).rejects.toThrow(/not the app's page/);
    expect(answer).not.toHaveBeenCalled();
  });

  it.each<readonly [string, readonly unknown[]]>([
    ['no argument', []],
    ['null', [null]],
    ['one argument too many', [{ name: 'x' }, 'more']],
    ['a member too many', [{ name: 'x', path: '/etc' }]],
    ['a list', [['x']]],
    ['a prototype of its own making', [JSON.parse('{"__proto__": {"name": "x"}}')]],
    ['a prototype beside what is asked', [JSON.parse('{"name": "x", "__proto__": {"isAdmin": true}}')]],
    ['a constructor beside what is asked', [{ name: 'x', constructor: { prototype: { isAdmin: true } } }]],
    ['an object that says it is a text', [{ name: { toString: () => 'x' } }]],
    ['a number for a text', [{ name: 1 }]],
    ['a text that is far too long', [{ name: 'x'.repeat(50_000_000) }]],
    ['a list that says it is bytes', [{ name: 'x', bytes: { byteLength: 1, 0: 1 } }]],
  ])('with %s is refused, and nothing runs', async (_, args) => {
    await expect(ask(fromPage, ...args)).rejects.toThrow(/not accepted/);
    expect(answer).not.toHaveBeenCalled();
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  it('with a member that it inherits gets what the schema takes, and no more', async () => {
    const argument = Object.assign(Object.create({ isAdmin: true }), { name: 'x' });
    await ask(fromPage, argument).catch(() => undefined);
    for (const [given] of answer.mock.calls) expect(Reflect.get(Object(given), 'isAdmin')).toBeUndefined();
  });

  it('that is refused does not tell what was in it', async () => {
    await expect(ask(fromPage, { name: 1, secret: 'words' })).rejects.toThrow(
      /^a: this argument is not accepted$/,
    );
  });
});
