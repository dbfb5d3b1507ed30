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
}

/** Measured by itself: to ask for frames is to have Chromium hold back the news of the commit until one is drawn. */
export interface NotePaint {
  readonly key: number;
  readonly painted: number;
  /** The frame that shows the words, counted from the key. */
  readonly frames: number;
  /** Whether the write was still under way then. */
  readonly isFirst: boolean;
}

declare global {
  interface Window {
    isFollowingFrames: boolean;
    noteTimes: Partial<NoteTimes>;
    notePaint: NotePaint | null;
  }
}

const colourKey = '1';
const colourName = 'note-yellow';

export async function addNoteProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ key, name }) => {
      const count = () => CSS.highlights.get(name)?.size ?? 0;
      let times: { key?: number; called?: number; stored?: number; saved?: number } = {};
      const followFrames = (before: number, frame: number) => {
        if (count() === before) return requestAnimationFrame(() => followFrames(before, frame + 1));
        const { key, stored } = times;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          window.notePaint = {
            key: key ?? Number.NaN,
            painted: performance.now(),
            frames: frame,
            isFirst: stored === undefined,
          };
        };
        port2.postMessage(null);
        return 0;
      };
      /** Saved is said once the words are there: before, the page speaks of what was made earlier. */
      const watchState = (before: number) => {
        const own = times;
        const look = () => {
          const state = document.querySelector<HTMLElement>('[data-state]')?.dataset['state'];
          if (state !== 'saved' || own.stored === undefined || count() === before) return;
          own.saved ??= performance.now();
          observer.disconnect();
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { attributes: true, childList: true, subtree: true });
      };
      addEventListener(
        'keydown',
        (event) => {
          if (event.key !== key) return;
          times = { key: performance.now() };
          window.noteTimes = times;
          window.notePaint = null;
          const before = count();
          if (window.isFollowingFrames) requestAnimationFrame(() => followFrames(before, 1));
          else watchState(before);
        },
        { capture: true },
      );
      const open = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        const called = performance.now();
        const transaction = open.call(this, stores, mode, options);
        if (mode === 'readwrite' && this.name === 'yiyue' && transaction.objectStoreNames.contains('notes')) {
          const own: { called?: number; stored?: number } = times;
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

/** Presses the key that colours what is chosen, and waits until the note is stored. */
export async function timeStore(page: Page): Promise<NoteTimes> {
  await pressColour(page, false);
  await page.waitForFunction(() => window.noteTimes.saved, null, { polling: 50 });
  return (await page.evaluate(() => window.noteTimes)) as NoteTimes;
}

/** Presses the key that colours what is chosen, and waits until the words are painted. */
export async function timePaint(page: Page): Promise<NotePaint> {
  await pressColour(page, true);
  await page.waitForFunction(() => window.notePaint, null, { polling: 50 });
  const paint = await page.evaluate(() => window.notePaint);
  if (!paint) throw new Error('nothing was painted');
  return paint;
}

async function pressColour(page: Page, isFollowingFrames: boolean): Promise<void> {
  await page.evaluate((isFollowing) => {
    window.isFollowingFrames = isFollowing;
  }, isFollowingFrames);
  await page.keyboard.press(colourKey);
}
