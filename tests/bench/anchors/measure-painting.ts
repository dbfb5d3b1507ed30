/** What ten thousand highlights in a very long document cost, beside the same words wrapped in `<mark>`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { indexLines } from '../../../src/domain/notes/anchor.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { orderNotes } from '../../../src/domain/notes/order.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { buildAppWithPage } from '../../support/build-page.ts';
import { launch, withProfile } from '../browser.ts';
import { makeUpNotes } from '../made-up-notes.ts';
import { makeUpReport } from '../made-up-report.ts';
import { type MainThread, watchMainThread } from '../main-thread.ts';
import { seedNotes } from '../note-database.ts';
import { benchFolder, build, root } from '../paths.ts';
import { addProbe } from '../probe.ts';
import { type Site, serveSite } from '../site.ts';
import { interleave, summarise } from '../statistics.ts';
import { type Wrapped, wrapInMarks } from './wrap-in-marks.ts';

const characters = 3_000_000;
const many = 10_000;
const few = 10;
const runs = 3;
/** One more highlight is too short a work to be judged by few. */
const additions = 9;
const goals = { apply: 0.1, reflow: 0.1, addOne: 2, longestTask: 50 };
/** At so many places of the document so far, in CSS pixels, so many a second: a wheel that is turned fast. */
const scrolling = { places: [0, 0.5, 0.98], distance: 30_000, speed: 3000 };

type Row = readonly [what: string, ours: string, other: string, ratio: number | null, goal: string];

export async function measurePainting(): Promise<readonly string[]> {
  // 3 million characters of the made-up report are 7.8 MB.
  const text = makeUpReport(characters / 385_000);
  const missed: string[] = [];
  const rows: Row[] = [];
  const judge = (row: Row, isMet: boolean) => {
    rows.push(row);
    if (!isMet) missed.push(`${row[0]}: ${row[1]}, ${row[4]}`);
  };
  const copy = await buildAppWithPage(root, join(import.meta.dirname, 'painting-page'));
  const page = await serveSite(join(copy, 'out'), join(benchFolder, 'site-painting'), text);
  const { apply, reflow, addOne } = await withProfile((profile) => measurePage(profile, page));
  await page.stop();
  rmSync(copy, { recursive: true, force: true });
  for (const [what, times, goal] of [
    [`${many} highlights applied`, apply, goals.apply],
    ['laid out anew after a change of the text size', reflow, goals.reflow],
    [`one more highlight with ${many} present, against with ${few}`, addOne, goals.addOne],
  ] as const) {
    const [one, other] = [summarise(times.one).median, summarise(times.other).median];
    judge([what, ms(one), ms(other), one / other, `≤ ${goal}`], one / other <= goal);
  }
  const app = await serveSite(build, join(benchFolder, 'site-scrolling'), text);
  for (const { place, tasks, observed } of await withProfile((profile) => measureScrolling(profile, app))) {
    const longest = Math.max(...tasks);
    const what = `longest task while scrolling from ${Math.round(place * 100)} % with ${many} notes`;
    judge([what, ms(longest), '', null, `≤ ${goals.longestTask} ms`], longest <= goals.longestTask);
    rows.push([
      'of it, as the page observed it by the clock',
      observed === 0 ? '< 50 ms' : ms(observed),
      '',
      null,
      '',
    ]);
  }
  await app.stop();
  print(rows);
  return missed;
}

interface Pair {
  readonly one: readonly number[];
  readonly other: readonly number[];
}

/** In processor time of the page's main thread, until it is at rest. */
async function measurePage(
  profile: string,
  site: Site,
): Promise<{ readonly apply: Pair; readonly reflow: Pair; readonly addOne: Pair }> {
  const notes = orderNotes(site.report, makeUpNotes(site.report, many + 1));
  const context = await launch(profile, site.origin);
  const open = async (address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return { page, thread: await watchMainThread(page) };
  };
  const ours = await open(`${site.origin}/`);
  await ours.page.waitForFunction(() => 'showNotes' in window, null, { timeout: 120_000 });
  await keepNotes(ours.page, notes);
  const show = (count: number) => ours.thread.timeWork(() => showFirst(ours.page, count));

  const applied = await interleave(
    runs,
    async () => {
      await show(0);
      return show(many);
    },
    async () => {
      const { page, thread } = await open(site.plain);
      const time = await thread.timeWork(() => wrapAll(page, site.report, notes.slice(0, many)));
      await page.close();
      return time;
    },
  );
  const added: { one: number[]; other: number[] } = { one: [], other: [] };
  for (let run = 0; run < additions; run += 1) {
    await show(few);
    added.other.push(await show(few + 1));
    await show(many);
    added.one.push(await show(many + 1));
  }
  const plain = await open(site.plain);
  await wrapAll(plain.page, site.report, notes.slice(0, many));
  let size = 20;
  const reflowed = await interleave(
    runs,
    () => {
      size = size === 20 ? 24 : 20;
      return ours.thread.timeWork(() => setTextSize(ours.page, size));
    },
    () => plain.thread.timeWork(() => setTextSize(plain.page, size)),
  );
  await context.close();
  return { apply: applied, reflow: reflowed, addOne: added };
}

declare global {
  interface Window {
    notesKept: readonly Note[];
    showNotes: (notes: readonly Note[]) => void;
  }
}

/** Kept in the page, so that to hand them over is no part of what is measured. */
async function keepNotes(page: Page, notes: readonly Note[]): Promise<void> {
  await page.evaluate((all) => {
    window.notesKept = all;
  }, notes);
}

function showFirst(page: Page, count: number): Promise<void> {
  return page.evaluate((end) => window.showNotes(window.notesKept.slice(0, end)), count);
}

function wrapAll(page: Page, report: Report, notes: readonly Note[]): Promise<void> {
  const index = indexLines(report);
  const wrapped = notes.map(({ anchor: { start, end } }): Wrapped => {
    return { line: index.get(start.line) ?? -1, from: start.offset, to: end.offset };
  });
  return page.evaluate(wrapInMarks, wrapped);
}

function setTextSize(page: Page, size: number): Promise<void> {
  return page.evaluate((px) => {
    document.documentElement.style.setProperty('--text-size-px', `${px}`);
    const main = document.querySelector<HTMLElement>('body > main');
    if (main) main.style.fontSize = `${px}px`;
  }, size);
}

interface Scrolled {
  readonly place: number;
  /** Milliseconds of the main thread's own time. */
  readonly tasks: readonly number[];
  /** The longest by the clock, which goes on while other programs have the processor; 0 where none was long. */
  readonly observed: number;
}

/** In the built app, with every note in its database. */
async function measureScrolling(profile: string, site: Site): Promise<Scrolled[]> {
  const context = await launch(profile, site.origin);
  await addProbe(context);
  const page = await context.newPage();
  await page.goto(site.app);
  await page.evaluate(() => window.firstItem);
  await page.evaluate(seedNotes, makeUpNotes(site.report, many));
  await page.reload();
  await page.evaluate(() => window.firstItem);
  await page.locator('[data-note]').first().waitFor();
  const thread = await watchMainThread(page);
  const found: Scrolled[] = [];
  for (const place of scrolling.places) {
    await page.evaluate((share) => {
      const main = document.querySelector('main');
      if (main) main.scrollTop = main.scrollHeight * share;
    }, place);
    await thread.timeWork(() => page.waitForTimeout(1000));
    await page.evaluate(() => {
      window.longestTask = 0;
    });
    const tasks = await thread.traceTasks(() => scroll(thread));
    found.push({ place, tasks, observed: await page.evaluate(() => window.longestTask) });
  }
  await context.close();
  return found;
}

async function scroll({ protocol }: MainThread): Promise<void> {
  await protocol.send('Input.synthesizeScrollGesture', {
    x: 640,
    y: 400,
    yDistance: -scrolling.distance,
    speed: scrolling.speed,
    gestureSourceType: 'mouse',
  });
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function print(rows: readonly Row[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(
    [
      line(['painting', 'ours', 'beside it', 'ratio', 'goal']),
      line(['---', '---:', '---:', '---:', '---:']),
      ...rows.map(([what, one, other, ratio, goal]) =>
        line([what, one, other, ratio === null ? '' : ratio.toFixed(3), goal]),
      ),
      '',
    ].join('\n'),
  );
}
