/** How long a note takes until it is safe and until it is seen, beside a bare write of the same record. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isItem } from '../../src/domain/report/report.ts';
import { launch, warm, withProfile } from './browser.ts';
import { compare, type Finding, state } from './findings.ts';
import { makeUpNotes } from './made-up-notes.ts';
import { putBare, seedBare, seedNotes } from './note-database.ts';
import { addNoteProbe, type NoteTimes, pressColour } from './note-probe.ts';
import { benchFolder, build } from './paths.ts';
import { addProbe } from './probe.ts';
import { type Site, serveSite } from './site.ts';
import { interleave } from './statistics.ts';

const present = 1000;
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
    const { taken, bare } = await takeNotes(page, site, runs * writesPerRun);
    await context.close();
    return judge(taken, bare);
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
  await page.waitForTimeout(2000);

  const items = site.report.lines.filter(isItem);
  const taken: NoteTimes[] = [];
  const takeNext = async () => {
    const line = items[taken.length % items.length]?.id ?? '';
    await page.locator(`[data-line="${line}"]`).focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="toolbar"]').waitFor();
    await page.waitForTimeout(100);
    const times = await pressColour(page);
    taken.push(times);
    await page.waitForTimeout(100);
    return times.stored - times.key;
  };
  await takeNext();
  taken.length = 0;
  const { other } = await interleave(count, takeNext, () => page.evaluate(putBare, sample));
  return { taken, bare: other };
}

function judge(taken: readonly NoteTimes[], bare: readonly number[]): Finding[] {
  const spans = (measure: (times: NoteTimes) => number) => taken.map(measure);
  return [
    compare(
      `a note with ${present} present, key to commit`,
      spans((times) => times.stored - times.key),
      bare,
      goals.store,
    ),
    compare(
      'transaction asked for to commit',
      spans((times) => times.stored - times.called),
      bare,
      null,
    ),
    state(
      'key to "saved" on the page',
      'ms',
      spans((times) => times.saved - times.key),
    ),
    state(
      'key to the painted words',
      'ms',
      spans((times) => times.painted - times.key),
    ),
    state(
      'key to the painted words',
      'frames',
      spans((times) => times.frames),
      goals.frames,
    ),
    state(
      'from the painted words to "saved"',
      'ms',
      spans((times) => times.saved - times.painted),
    ),
  ];
}
