/** What is put into the page to see a note being taken: the key, the write, the painted words, the word "saved". */
import type { BrowserContext, Page } from '@playwright/test';

/** Milliseconds on the page's clock, and frames. */
export interface NoteTimes {
  readonly key: number;
  /** The write's transaction was asked for. */
  readonly called: number;
  readonly stored: number;
  /** The page says that all is saved. */
  readonly saved: number;
  readonly painted: number;
  /** The frame that shows the words, counted from the key. */
  readonly frames: number;
}

declare global {
  interface Window {
    noteTimes: Partial<Record<keyof NoteTimes, number>>;
  }
}

const colourKey = '1';
const colourName = 'note-yellow';

export async function addNoteProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ key, name }) => {
      const count = () => CSS.highlights.get(name)?.size ?? 0;
      let times: Window['noteTimes'] = {};
      const followFrames = (before: number, frame: number) => {
        if (count() === before) return requestAnimationFrame(() => followFrames(before, frame + 1));
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(times, { painted: performance.now(), frames: frame });
        port2.postMessage(null);
        return 0;
      };
      const watchState = () => {
        const state = document.querySelector<HTMLElement>('[data-state]');
        if (!state) return;
        let hasBegun = false;
        new MutationObserver((_, observer) => {
          hasBegun ||= state.dataset['state'] === 'saving';
          if (!hasBegun || state.dataset['state'] !== 'saved') return;
          times.saved = performance.now();
          observer.disconnect();
        }).observe(state, { attributes: true });
      };
      addEventListener(
        'keydown',
        (event) => {
          if (event.key !== key) return;
          times = { key: performance.now() };
          window.noteTimes = times;
          watchState();
          const before = count();
          requestAnimationFrame(() => followFrames(before, 1));
        },
        { capture: true },
      );
      const open = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        const called = performance.now();
        const transaction = open.call(this, stores, mode, options);
        if (mode === 'readwrite' && this.name === 'yiyue' && transaction.objectStoreNames.contains('notes')) {
          const own = times;
          own.called ??= called;
          transaction.addEventListener('complete', () => {
            own.stored ??= performance.now();
          });
        }
        return transaction;
      };
    },
    { key: colourKey, name: colourName },
  );
}

/** Presses the key that colours what is chosen, and waits until all has happened. */
export async function pressColour(page: Page): Promise<NoteTimes> {
  await page.keyboard.press(colourKey);
  await page.waitForFunction(
    () => window.noteTimes.saved && window.noteTimes.stored && window.noteTimes.painted,
    null,
    { polling: 50 },
  );
  return (await page.evaluate(() => window.noteTimes)) as NoteTimes;
}
