/** What the page itself has to do while its worker writes, reads and merges: its longest tasks, in a real Chromium. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Note } from '../../../src/domain/notes/note.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { packNotes } from '../../../src/exporting/notes-package.ts';
import { launch, withProfile } from '../browser.ts';
import { type MainThread, watchMainThread } from '../main-thread.ts';
import { seedNotes } from '../note-database.ts';
import { benchFolder, build } from '../paths.ts';
import { addProbe } from '../probe.ts';
import { serveSite } from '../site.ts';
import { fileOf, people } from './measure-merge.ts';

/** Milliseconds of the page's own processor time. */
const longestTask = 50;
/** Milliseconds. */
const longestWork = 120_000;
/** What is chosen one after the other; what is for others asks for a name first. */
const forms = [['Word 文档'], ['备份']] as const;

/** Prints what was measured; the goals that were missed. */
export async function measurePage(
  report: Report,
  many: readonly Note[],
  each: readonly Note[],
  print: (line: string) => void,
): Promise<string[]> {
  const site = await serveSite(build, join(benchFolder, 'site-exchange'), null);
  const missed: string[] = [];
  const judge = (what: string, tasks: readonly number[]) => {
    const longest = Math.max(...tasks);
    const line = `${what}: longest task of the page ${longest.toFixed(1)} ms (≤ ${longestTask})`;
    print(line);
    if (longest > longestTask) missed.push(line);
  };
  await withProfile(async (profile) => {
    const context = await launch(profile, site.origin);
    await addProbe(context);
    // Its dialog is the system's, and nobody would answer it.
    await context.addInitScript(() =>
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }),
    );
    const page = await context.newPage();
    await page.goto(`${site.origin}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(seedNotes, many);
    await page.reload();
    const thread = await watchMainThread(page);
    for (const form of forms)
      judge(`${many.length} notes to ${form.at(-1)}`, await traceExport(page, thread, form));
    judge(
      `${people} files of ${each.length} notes read and merged`,
      await traceMerge(page, thread, report, each),
    );
    await context.close();
  });
  await site.stop();
  return missed;
}

async function traceExport(
  page: Page,
  thread: MainThread,
  choices: readonly string[],
): Promise<readonly number[]> {
  await page.getByRole('button', { name: '导出' }).first().click();
  const dialog = page.getByRole('dialog');
  for (const choice of choices) await dialog.getByText(choice, { exact: true }).click();
  await thread.timeWork(() => page.waitForTimeout(500));
  const saved = page.waitForEvent('download', { timeout: longestWork });
  const tasks = await thread.traceTasks(async () => {
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    await saved;
  });
  await dialog.waitFor({ state: 'detached' });
  return tasks;
}

/** From the files' being chosen until it is shown what they would change. */
async function traceMerge(
  page: Page,
  thread: MainThread,
  report: Report,
  notes: readonly Note[],
): Promise<readonly number[]> {
  const files = Array.from({ length: people }, (_, at) => {
    const packed = packNotes(fileOf(report, notes, { id: `person-${at}`, name: `代表${at}` }), null);
    if (!packed.ok) throw new Error(packed.error.code);
    return { name: `${at}.yiyue`, mimeType: 'application/octet-stream', buffer: Buffer.from(packed.value) };
  });
  await page.getByRole('button', { name: '导入批注' }).first().click();
  const dialog = page.getByRole('dialog');
  await thread.timeWork(() => page.waitForTimeout(500));
  return thread.traceTasks(async () => {
    await dialog.getByLabel('选择文件').setInputFiles(files);
    await dialog.getByRole('button', { name: /^导入 \d/ }).waitFor({ timeout: longestWork });
  });
}
