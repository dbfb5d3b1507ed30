/** How long a note takes until it is safe and until it is seen, beside a bare write of the same record. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isItem } from '../../src/domain/report/report.ts';
import { launch, warm, withProfile } from './browser.ts';
import { compare, type Finding, state } from './findings.ts';
import { makeUpNotes } from './made-up-notes.ts';
import { putBareOnKey, seedBare, seedNotes } from './note-database.ts';
import { addNoteProbe, type NotePaint, type NoteTimes, timePaint, timeStore } from './note-probe.ts';
import { benchFolder, build } from './paths.ts';
import { addProbe } from './probe.ts';
import { type Site, serveSite } from './site.ts';
import { interleave } from './statistics.ts';

const present = 1000;
/** A key that means nothing to the app. */
const bareKey = 'F9';
const goals = { store: 2, frames: 2 };
/** A single write is too short to be judged by few. */
const writesPerRun = 3;

export async function measureNote(runs: number): Promise<Finding[]> {
  const site = await serveSite(build, join(benchFolder, 'site-note'), null);
  const findings = await withProfile(async (profile) => {
    await warm(profile, site.origin, [site.app]);
    const context = await launch(profile, site.origin);
    await addProbe(context);
    await addNoteProbe(context);
    const page = await context.newPage();
    const { stores, paints, bare } = await takeNotes(page, site, runs * writesPerRun);
    await context.close();
    return judge(stores, paints, bare);
  });
  await site.stop();
  return findings;
}

async function takeNotes(page: Page, site: Site, count: number) {
  const notes = makeUpNotes(site.report, present);
  const [sample] = notes;
  if (!sample) throw new Error('no notes to write');
  await page.goto(site.app);
  await page.evaluate(() => window.firstItem);
  await page.evaluate(seedNotes, notes);
  await page.evaluate(seedBare, notes);
  await page.reload();
  await page.evaluate(() => window.firstItem);
  await page.evaluate(putBareOnKey, { key: bareKey, note: sample });
  await page.waitForTimeout(2000);

  const items = site.report.lines.filter(isItem);
  let next = 0;
  const chooseNext = async () => {
    const line = items[next % items.length]?.id ?? '';
    next += 1;
    await page.waitForTimeout(100);
    await page.locator(`[data-line="${line}"]`).focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="toolbar"]').waitFor();
    await page.waitForTimeout(100);
  };
  const stores: NoteTimes[] = [];
  const paints: NotePaint[] = [];
  const takeNext = async () => {
    await chooseNext();
    paints.push(await timePaint(page));
    await chooseNext();
    const times = await timeStore(page);
    stores.push(times);
    return times.stored - times.key;
  };
  const putNext = async () => {
    await page.evaluate(() => {
      window.bareTime = null;
    });
    await page.keyboard.press(bareKey);
    await page.waitForFunction(() => window.bareTime, null, { polling: 50 });
    return (await page.evaluate(() => window.bareTime)) ?? Number.NaN;
  };
  await takeNext();
  await putNext();
  stores.length = 0;
  paints.length = 0;
  const { other } = await interleave(count, takeNext, putNext);
  return { stores, paints, bare: other };
}

function judge(
  stores: readonly NoteTimes[],
  paints: readonly NotePaint[],
  bare: readonly number[],
): Finding[] {
  const key = stores.map((times) => times.stored - times.key);
  const called = stores.map((times) => times.stored - times.called);
  const saved = stores.map((times) => times.saved - times.key);
  const painted = paints.map((paint) => paint.painted - paint.key);
  const frames = paints.map((paint) => paint.frames);
  const late = paints.filter((paint) => !paint.isFirst).length;
  return [
    compare(`a note with ${present} present, key to commit`, key, bare, goals.store),
    compare('transaction asked for to commit', called, bare, null),
    state('key to "saved" on the page', 'ms', saved),
    state('key to the painted words', 'ms', painted),
    state('key to the painted words', 'frames', frames, goals.frames),
    state(`painted after the commit, of ${paints.length}`, 'times', [late]),
  ];
}
