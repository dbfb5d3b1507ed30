/** How a file of 10 MB comes in: how fast, how long the page stands still meanwhile, and how much memory it takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { corpusFiles } from '../../support/corpus.ts';
import { launch, withProfile } from '../browser.ts';
import { benchFolder, build } from '../paths.ts';
import { serveSite } from '../site.ts';

const megabyte = 1024 * 1024;
const size = 10 * megabyte;
/** In milliseconds: the longest task that the page may run while a file comes in. */
const longestTask = 50;
/** Of the file's size. */
const mostMemory = 12;

interface Format {
  readonly name: string;
  readonly corpus: string;
  /** In MB a second. */
  readonly goal: number;
}

const formats: readonly Format[] = [
  { name: 'reports.txt', corpus: 'plain-text', goal: 5 },
  { name: 'reports.md', corpus: 'series', goal: 1 },
];

/** Prints what was measured; the goals that were missed. */
export async function measureImport(print: (line: string) => void): Promise<string[]> {
  const site = await serveSite(build, join(benchFolder, 'site-import'), null);
  const missed: string[] = [];
  for (const format of formats) {
    await withProfile(async (profile) => {
      const context = await launch(profile, site.origin);
      const page = await context.newPage();
      await page.goto(`${site.origin}/#/import`);
      await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
      // What the page fetches when it has nothing to do is no part of an import.
      await page.waitForTimeout(3000);
      missed.push(...(await importOnce(page, format, print)));
      await context.close();
    });
  }
  await site.stop();
  return missed;
}

async function importOnce(page: Page, format: Format, print: (line: string) => void): Promise<string[]> {
  const text = textOf(format);
  // The file is made first: what it takes to hand it to the page is no part of an import.
  const handle = await page.evaluateHandle(({ name, words }) => new File([words], name), {
    name: format.name,
    words: text,
  });
  await page.requestGC();
  await page.waitForTimeout(1000);
  const memory = watchMemory();
  const { seconds, longest } = await handle.evaluate(async (file) => {
    const tasks: number[] = [];
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({
      type: 'longtask',
    });
    const data = new DataTransfer();
    data.items.add(file);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    tasks.length = 0;
    const began = performance.now();
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    while (!document.querySelector('[data-state="ready"]')) {
      if (document.querySelector('[data-state="refused"]')) throw new Error('The file was refused');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const ended = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return { seconds: (ended - began) / 1000, longest: Math.max(0, ...tasks) };
  });
  const bytes = Buffer.byteLength(text);
  const speed = bytes / megabyte / seconds;
  const ratio = memory.stop() / bytes;
  print(
    `import, ${format.name}: ${speed.toFixed(1)} MB/s until it can be looked at, longest task of the page ${longest.toFixed(0)} ms, ` +
      `memory ${ratio.toFixed(1)} times the file`,
  );
  return [
    ...(speed < format.goal ? [`${format.name}: ${speed.toFixed(1)} MB/s under ${format.goal}`] : []),
    ...(longest > longestTask ? [`${format.name}: a task of ${longest.toFixed(0)} ms`] : []),
    ...(ratio > mostMemory ? [`${format.name}: memory ${ratio.toFixed(1)} times the file`] : []),
  ];
}

function textOf({ corpus }: Format): string {
  const joined = corpusFiles(corpus)
    .map(({ text }) => text)
    .join('\n');
  return joined.repeat(Math.ceil(size / Buffer.byteLength(joined)));
}

/** By how many bytes the browser's page processes grew at most; where the system does not tell, 0. */
function watchMemory(): { readonly stop: () => number } {
  const before = memoryOfPages();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, memoryOfPages());
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return most - before;
    },
  };
}

function memoryOfPages(): number {
  let bytes = 0;
  for (const name of numbersIn('/proc')) {
    try {
      if (!readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      const pages = Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]);
      bytes += pages * 4096;
    } catch {
      // It ended meanwhile.
    }
  }
  return bytes;
}

function numbersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
