/** How long it takes from a key until the first results are painted, in the built app and a real Chromium. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FileStore } from '../../../src/journal/file-store.ts';
import { filesFolderName } from '../../../src/shell/data-folder.ts';
import { buildPage } from '../../support/build-page.ts';
import { launch, withProfile } from '../browser.ts';
import { benchFolder, build } from '../paths.ts';
import { addProbe } from '../probe.ts';
import { serveSite } from '../site.ts';
import { writePacks } from './library-packs.ts';
import { literalQueries, otherQueries } from './queries.ts';

/** In millions of characters, and in milliseconds at the 95th percentile. */
const goals = [
  { size: 1.2, longest: 50 },
  { size: 10, longest: 50 },
  { size: 50, longest: 120 },
];
/** What is typed into, and what is painted then. */
const box = '[role=dialog] input[role=combobox]';
const result = '[role=option] mark';
/** In the page of the app. */
const stillReading = /正在读入/;
/** Milliseconds. */
const longestReading = 300_000;
/** Of two hundred queries each fourth. */
const step = 4;

declare global {
  interface Window {
    fillLibrary: (from: number, to: number) => Promise<void>;
    /** Milliseconds; null when nothing was found. */
    painted: Promise<number | null>;
  }
}

/** Prints what was measured; the goals that were missed. */
export async function measurePainted(print: (line: string) => void): Promise<string[]> {
  const site = await serveSite(build, join(benchFolder, 'site-search'), null);
  await buildPage(join(import.meta.dirname, 'filling-page'), join(site.folder, 'filling'));
  const packs = await writePacks(
    join(site.folder, 'filling', 'packs'),
    new FileStore(join(site.data, filesFolderName)),
    goals.map(({ size }) => size * 1_000_000),
  );
  const missed = await withProfile(async (profile) => {
    const context = await launch(profile, site.origin);
    await addProbe(context);
    const missed: string[] = [];
    for (const [at, { size, longest }] of goals.entries()) {
      const page = await context.newPage();
      await openFilled(page, site.origin, packs[at - 1] ?? 0, packs[at] ?? 0, print);
      const words = await timeAll(
        page,
        literalQueries.filter((_, index) => index % step === 0),
      );
      const p95 = percentile(words, 0.95);
      print(`${size} M characters: key to painted, words ${show(words)} (p95 ≤ ${longest} ms)`);
      if (p95 > longest) missed.push(`${size} M characters: words painted after ${p95.toFixed(0)} ms at p95`);
      for (const [kind, queries] of Object.entries(otherQueries)) {
        print(`${size} M characters: key to painted, ${kind} ${show(await timeAll(page, queries))}`);
      }
      await page.close();
    }
    await context.close();
    return missed;
  });
  await site.stop();
  return missed;
}

async function openFilled(
  page: Page,
  origin: string,
  from: number,
  to: number,
  print: (line: string) => void,
): Promise<void> {
  await page.goto(`${origin}/filling/index.html`);
  await page.waitForFunction(() => 'fillLibrary' in window);
  await page.evaluate(([first, last]) => window.fillLibrary(first, last), [from, to] as const);
  await page.goto(`${origin}/`);
  const began = performance.now();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+Shift+F');
  await page.locator(box).fill('。');
  await page.locator(result).first().waitFor();
  const dialog = page.getByRole('dialog');
  await dialog.filter({ hasNotText: stillReading }).waitFor({ timeout: longestReading });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  print(`opened and read in within ${seconds} s: ${await dialog.getByRole('status').textContent()}`);
}

/** Milliseconds of each query that finds something. */
async function timeAll(page: Page, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    await page.locator(box).fill('');
    await page.waitForFunction((found) => document.querySelector(found) === null, result);
    await page.locator(box).focus();
    await page.evaluate(armTiming, result);
    await page.keyboard.insertText(query);
    const time = await page.evaluate(() => window.painted);
    if (time !== null) times.push(time);
  }
  return times;
}

/** Runs in the page: from the next input until what it leads to is painted; null when nothing comes of it. */
function armTiming(found: string): void {
  const longestWait = 3000;
  window.painted = new Promise((resolve) => {
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const giveUp = setTimeout(() => resolve(null), longestWait);
        const observer = new MutationObserver(() => {
          if (document.querySelector(found) === null) return;
          observer.disconnect();
          clearTimeout(giveUp);
          requestAnimationFrame(() => {
            // The frame is laid out and painted before the next task.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true });
      },
      { once: true, capture: true },
    );
  });
}

function show(times: readonly number[]): string {
  const at = (share: number) => `${percentile(times, share).toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} (${times.length} queries)`;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}
