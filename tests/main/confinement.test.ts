import { beforeEach, describe, expect, it, vi } from 'vitest';
import { confinePages } from '../../src/main/confinement.ts';

type Listener = (...args: unknown[]) => unknown;
const made = vi.hoisted(() => ({ listeners: new Map<string, (...args: unknown[]) => unknown>() }));

vi.mock('electron', () => ({
  app: { on: (event: string, listener: Listener) => made.listeners.set(event, listener) },
}));

/** What the app hangs on a page that comes into being, whichever kind of page it is. */
function confine(): { readonly heard: Map<string, Listener>; readonly open: (url: string) => unknown } {
  const heard = new Map<string, Listener>();
  let open: (details: { url: string }) => unknown = () => 'allowed';
  made.listeners.get('web-contents-created')?.(
    {},
    {
      on: (event: string, listener: Listener) => heard.set(event, listener),
      setWindowOpenHandler: (handler: typeof open) => {
        open = handler;
      },
    },
  );
  return { heard, open: (url) => open({ url }) };
}

/** Whether the listener stops the event. */
function isStopped(listener: Listener | undefined, details: object = {}): boolean {
  const preventDefault = vi.fn();
  listener?.({ ...details, preventDefault }, {}, {});
  return preventDefault.mock.calls.length > 0;
}

beforeEach(confinePages);

describe('every page of the desktop app', () => {
  it('opens no window, whatever the address', () => {
    for (const url of ['https://example.com/', 'yiyue://app/', 'about:blank', 'javascript:alert(1)', '']) {
      expect(confine().open(url)).toEqual({ action: 'deny' });
    }
  });

  it.each(['will-navigate', 'will-redirect'])('stays with the app at %s', (event) => {
    const listener = confine().heard.get(event);
    expect(isStopped(listener, { url: 'yiyue://app/#/read/work-report' })).toBe(false);
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:17666/',
      'yiyue://app.example/',
      'yiyue://app@example.com/',
      'yiyue://other/',
      'YIYUE://APP.EXAMPLE/',
      'file:///etc/passwd',
      'data:text/html,x',
      'javascript:alert(1)',
      'about:blank',
      'chrome://gpu',
      'view-source:yiyue://app/',
      '',
    ]) {
      expect([url, isStopped(listener, { url })]).toEqual([url, true]);
    }
  });

  it('embeds no other page, whatever is asked for it', () => {
    expect(isStopped(confine().heard.get('will-attach-webview'))).toBe(true);
  });
});
