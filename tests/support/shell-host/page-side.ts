/** What runs in each page before its own scripts; it is sent there as text, so it can use nothing from outside itself. */

type Listener = (event: object, ...args: unknown[]) => void;
type Require = (name: string) => object;
type Answer = { readonly value: unknown } | { readonly error: string };

declare global {
  interface Window {
    __yiyueHostCall?: (text: string) => void;
    __yiyueHostAnswer?: (id: number, text: string) => void;
    __yiyueHostSend?: (channel: string, args: readonly unknown[]) => void;
  }
}

/**
 * Gives the preload bundle a `require('electron')` with the two modules that a sandboxed preload has, and carries
 * what crosses as structured clones. `origin` is where the app's page is; other pages get nothing.
 */
export function runPageSide(
  origin: string,
  preload: (require: Require, exports: object, module: object) => void,
  toWire: (value: unknown) => string,
  fromWire: (text: string) => unknown,
): void {
  const tell = window.__yiyueHostCall;
  delete window.__yiyueHostCall;
  if (tell === undefined || location.origin !== origin || window !== top) return;

  // Within its transactions Dexie puts another in its place.
  const NativePromise = Promise;
  const waiting = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  const call = (kind: string, name: string, args: unknown[] = []) =>
    new NativePromise<Answer>((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      tell(toWire([calls, kind, name, args]));
    });
  Object.defineProperty(window, '__yiyueHostAnswer', {
    value: (id: number, text: string) => {
      waiting.get(id)?.(fromWire(text) as Answer);
      waiting.delete(id);
    },
  });

  const listeners = new Map<string, Listener[]>();
  Object.defineProperty(window, '__yiyueHostSend', {
    value: (channel: string, args: readonly unknown[]) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args);
    },
  });

  // In Electron a denied window is null at once; under Playwright a popup would first come up.
  window.open = (url) => {
    void call('open-window', new URL(String(url), location.href).href);
    return null;
  };

  const strict = (name: string, members: Readonly<Record<string, unknown>>) =>
    new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol' || !(key in target)) {
          throw new Error(`The test host has no ${name}.${String(key)}`);
        }
        return target[key];
      },
    });

  const ipcRenderer = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      const answer = await call('invoke', channel, args);
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off: (channel: string, listener: Listener) => {
      const kept = (listeners.get(channel) ?? []).filter((each) => each !== listener);
      listeners.set(channel, kept);
    },
  });

  // As across isolated worlds: functions are called through, everything else is copied.
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => cross(value(...args.map(cross)));
    if (value instanceof NativePromise) return value.then(cross);
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(
        Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cross(each)])),
      );
    }
    return structuredClone(value);
  };
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) =>
      Object.defineProperty(window, key, { value: cross(api), enumerable: true }),
  });

  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`);
    return strict('electron', { contextBridge, ipcRenderer });
  };
  preload(require, {}, { exports: {} });
}
