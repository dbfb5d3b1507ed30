/** How long it takes until a report can be read, from the start of the navigation, beside a plain page of the text. */
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { launch, warm, withProfile } from './browser.ts';
import { compare, type Finding, state } from './findings.ts';
import { makeUpReport } from './made-up-report.ts';
import { benchFolder, build } from './paths.ts';
import { addProbe, openFirstItem } from './probe.ts';
import { type Site, serveSite } from './site.ts';
import { interleave } from './statistics.ts';

/** Most that opening may take, by the plain page's time. */
const sizes = [
  { name: '20 KB', megabytes: null, goal: 3 },
  { name: '1 MB', megabytes: 1, goal: 0.5 },
  { name: '10 MB', megabytes: 10, goal: 0.15 },
] as const;
const coldRuns = 3;
const wholeRuns = 3;

export async function measureOpen(runs: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, megabytes, goal } of sizes) {
    const text = megabytes === null ? null : makeUpReport(megabytes);
    const site = await serveSite(build, join(benchFolder, `site-${name.replace(' ', '-')}`), text);
    findings.push(...(await measureWarm(site, name, runs, goal)));
    if (megabytes === null) findings.push(await measureCold(site));
    await site.stop();
  }
  return findings;
}

function measureWarm(site: Site, name: string, runs: number, goal: number): Promise<Finding[]> {
  return withProfile(async (profile) => {
    await warm(profile, site.origin, [site.app, site.plain]);
    const context = await launch(profile, site.origin);
    await addProbe(context);
    const whole: number[] = [];
    const { one, other } = await interleave(
      runs,
      () => timeFirstItem(context, site.app),
      () =>
        openFirstItem(context, site.plain, async (page, time) => {
          whole.push(await page.evaluate(() => window.wholePage));
          return time;
        }),
    );
    const findings = [
      compare(`open ${name}: first item, by the plain page's first`, one, other, goal),
      compare(`open ${name}: first item, by the whole plain page`, one, whole, goal),
    ];
    if (name === '1 MB') findings.push(...(await measureWhole(context, site)));
    await context.close();
    return findings;
  });
}

function timeFirstItem(context: BrowserContext, address: string): Promise<number> {
  return openFirstItem(context, address, async (page, time) => {
    // What goes on after the first paint must not be met by the next page.
    await page.waitForTimeout(200);
    return time;
  });
}

/** Until every line is in the DOM, where find and screen readers reach it. */
async function measureWhole(context: BrowserContext, site: Site): Promise<Finding[]> {
  const times: number[] = [];
  const tasks: number[] = [];
  for (let run = 0; run < wholeRuns; run += 1) {
    await openFirstItem(context, site.app, async (page) => {
      const lines = site.report.lines.length;
      await page.waitForFunction(
        (count) => document.querySelectorAll('[data-line]').length === count,
        lines,
        { polling: 50, timeout: 60_000 },
      );
      times.push(await page.evaluate(() => performance.now()));
      tasks.push(await page.evaluate(() => window.longestTask));
    });
  }
  return [state('1 MB wholly in the DOM', 'ms', times), state('longest task until then', 'ms', tasks)];
}

/** With an empty profile each time: no cache, no compiled scripts, no database. */
async function measureCold(site: Site): Promise<Finding> {
  const once = (address: string) =>
    withProfile(async (profile) => {
      const context = await launch(profile, site.origin);
      await addProbe(context);
      const time = await timeFirstItem(context, address);
      await context.close();
      return time;
    });
  const { one, other } = await interleave(
    coldRuns,
    () => once(site.app),
    () => once(site.plain),
  );
  return compare('open 20 KB with an empty profile', one, other, null);
}
