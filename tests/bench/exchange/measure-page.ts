/** What the page itself has to do while its worker writes, reads and merges: its longest tasks, in a real Chromium. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
/** What is chosen, and the button that has it written; what is for others asks for a name first. */
const forms = [
  ['Word 文档', '导出'],
  ['备份', '备份到文件'],
] as const;

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
    for (const [form, button] of forms)
      judge(`${many.length} notes to ${form}`, await traceExport(page, thread, form, button));
    const files = writeFiles(report, each);
    judge(`${people} files of ${each.length} notes read and merged`, await traceMerge(page, thread, files));
    await context.close();
  });
  await site.stop();
  return missed;
}

async function traceExport(
  page: Page,
  thread: MainThread,
  form: string,
  button: string,
): Promise<readonly number[]> {
  await page.getByRole('button', { name: '导出' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(form, { exact: true }).click();
  await thread.timeWork(() => page.waitForTimeout(500));
  const saved = page.waitForEvent('download', { timeout: longestWork });
  const tasks = await thread.traceTasks(async () => {
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await saved;
  });
  await dialog.waitFor({ state: 'detached' });
  return tasks;
}

/** On the disk: what a test hands over as bytes, the page itself would have to make files of. */
function writeFiles(report: Report, notes: readonly Note[]): readonly string[] {
  const folder = join(benchFolder, 'merged');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: people }, (_, at) => {
    const packed = packNotes(fileOf(report, notes, { id: `person-${at}`, name: `代表${at}` }), null);
    if (!packed.ok) throw new Error(packed.error.code);
    const path = join(folder, `${at}.yiyue`);
    writeFileSync(path, packed.value);
    return path;
  });
}

/** From the files' being chosen until it is shown what they would change. */
async function traceMerge(
  page: Page,
  thread: MainThread,
  files: readonly string[],
): Promise<readonly number[]> {
  await page.getByRole('button', { name: '导入批注' }).first().click();
  const dialog = page.getByRole('dialog');
  await thread.timeWork(() => page.waitForTimeout(500));
  return thread.traceTasks(async () => {
    await dialog.getByLabel('选择文件').setInputFiles([...files]);
    await dialog.getByRole('button', { name: /^导入 \d/ }).waitFor({ timeout: longestWork });
  });
}
