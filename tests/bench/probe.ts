/** What is put into every measured page: it notes when the first item is painted, in the app as in the plain page. */
import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Milliseconds from the navigation's start until the first item is painted, as the browser tells it. */
    firstItem: Promise<number>;
    /** Milliseconds until the whole page as it was served is painted. */
    wholePage: Promise<number>;
    longestTask: number;
  }
}

export async function addProbe(context: BrowserContext): Promise<void> {
  // The compiler of these files wraps functions in a helper of this name, which the page lacks.
  await context.addInitScript({ content: 'globalThis.__name = (made) => made' });
  await context.addInitScript(() => {
    if (window !== window.top) return;
    window.firstItem = new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const [painted] = list.getEntries();
        if (painted) resolve(painted.startTime);
      });
      observer.observe({ type: 'element' });
      const look = () => {
        const words = document.querySelector('p [data-words], p[data-words]:not([data-words="caption"])');
        if (!words?.textContent) return requestAnimationFrame(look);
        // Set before the frame that this belongs to is painted: the browser then says when that was.
        words.closest('p')?.setAttribute('elementtiming', 'first item');
        return 0;
      };
      requestAnimationFrame(look);
    });
    window.wholePage = new Promise((resolve) => {
      addEventListener('load', () => {
        requestAnimationFrame(() => {
          // The frame is laid out and painted before the next task.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
    });
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.longestTask = Math.max(window.longestTask, duration);
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Opens an address in a new tab, runs `use` there once the first item is painted, and closes it. */
export async function openFirstItem<Value>(
  context: BrowserContext,
  address: string,
  use: (page: Page, firstItem: number) => Promise<Value>,
): Promise<Value> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const firstItem = await page.evaluate(() => window.firstItem);
  const value = await use(page, firstItem);
  await page.close();
  return value;
}
