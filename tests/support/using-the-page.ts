/** What a user does with the page and sees of it, in every edition: the verbs that the end-to-end tests share. */
import { expect, type Locator, type Page } from '@playwright/test';
import { makeNotesFile, writeNotesFile } from '../../src/domain/interchange/notes-file.ts';
import type { LibraryDocument } from '../../src/domain/library/document.ts';
import type { TextRange } from '../../src/domain/notes/anchor.ts';
import type { Bookmark, Note } from '../../src/domain/notes/note.ts';
import { type Report, shownText } from '../../src/domain/report/report.ts';
import { noteOf } from '../../src/importing/kept-records.ts';
import { readWholeBackup } from '../../src/importing/whole-backup.ts';
import { noteOn } from './notes.ts';
import { openQingpu, sha256 } from './qingpu.ts';

export const bundle = openQingpu();

function reportOfKind(kind: Report['kind']): Report {
  const report = bundle.reports.find((each) => each.kind === kind);
  if (!report) throw new Error(`the bundled meeting has no ${kind}`);
  return report;
}
export const workReport = reportOfKind('work-report');
export const plan = reportOfKind('plan-explanation');
export const opening = reportOfKind('news');

export function addressOf(report: Report, line?: string): string {
  return `#/read/${report.id}${line === undefined ? '' : `/${line}`}`;
}

export function versionOf(report: Report): string {
  return sha256(Buffer.from(shownText(report)));
}

/** A note as the page makes it: on the text that is shown. */
export function noteHere(report: Report, place: TextRange | string, given: Partial<Note> = {}): Note {
  return noteOn(report, place, { version: versionOf(report), ...given });
}

export function wordsOf(page: Page, line: string): Locator {
  return page.locator(`[data-words="${line}"]`);
}

export function numberOf(page: Page, line: string): Locator {
  return page.locator(`[data-number="${line}"]`);
}

/** The element of a line, with its number and remarks. */
export function lineOf(page: Page, line: string): Locator {
  return page.locator(`[data-line="${line}"]`);
}

export function bar(page: Page): Locator {
  return page.getByRole('toolbar', { name: '批注工具' });
}

export function cards(page: Page): Locator {
  return page.locator('[data-note]');
}

export function notesPanel(page: Page): Locator {
  return page.getByRole('complementary', { name: '批注' });
}

/** What is not needed at once is fetched some seconds after the start. */
export async function untilAllIsFetched(page: Page): Promise<void> {
  let before = 0;
  await expect
    .poll(
      async () => {
        const names = await page.evaluate(() =>
          performance.getEntriesByType('resource').map(({ name }) => name),
        );
        const isStill = names.length === before && names.some((name) => name.includes('HistoryPage'));
        before = names.length;
        return isStill;
      },
      { intervals: [500], timeout: 30_000 },
    )
    .toBe(true);
}

/** Waits until a line is at the top of the text, where a jump puts it, and no longer moves. */
export async function expectAtTop(page: Page, line: string): Promise<void> {
  await expect.poll(() => topOf(page, line), `where ${line} is`).toBeLessThan(80);
  await expect.poll(() => topOf(page, line)).toBeGreaterThan(0);
}

/** How far a line is below the upper edge of the text, in CSS pixels. */
export function topOf(page: Page, line: string): Promise<number> {
  return page.evaluate((id) => {
    const text = document.querySelector('main');
    const element = text?.querySelector(`[data-line="${id}"], [data-lacking="${id}"]`);
    if (!text || !element) return Number.NaN;
    return Math.round(element.getBoundingClientRect().top - text.getBoundingClientRect().top);
  }, line);
}

export interface Words {
  readonly line: string;
  readonly words: string;
}

/** Drags the mouse from the first of some words to the last of others. */
export async function select(page: Page, from: Words, to: Words = from): Promise<void> {
  await wordsOf(page, to.line).hover();
  await wordsOf(page, from.line).hover();
  const [start, end] = await page.evaluate(
    ([first, last]) => {
      const boxOf = ({ line, words }: { line: string; words: string }, side: 'first' | 'last') => {
        const element = document.querySelector(`[data-words="${line}"]`);
        const at = element?.textContent.indexOf(words) ?? -1;
        if (!element || at < 0) throw new Error(`${line} does not say ${words}`);
        let rest = side === 'first' ? at : at + words.length - 1;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
          if (rest < node.length) {
            const range = document.createRange();
            range.setStart(node, rest);
            range.setEnd(node, rest + 1);
            const { left, right, top, height } = range.getBoundingClientRect();
            return { x: side === 'first' ? left + 1 : right - 1, y: top + height / 2 };
          }
          rest -= node.length;
        }
        throw new Error(`${line} ends too soon`);
      };
      return [boxOf(first, 'first'), boxOf(last, 'last')] as const;
    },
    [from, to] as const,
  );
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  await expect(bar(page)).toBeVisible();
}

/** The words that are painted in a style, in the order of the text. */
export function painted(page: Page, style: string): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof Range);
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String);
  }, style);
}

export interface Stored {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  readonly documents: readonly LibraryDocument[];
}

/** All notes, bookmarks and documents of the database, by id. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // To open it before the app does would be to make an empty one.
    while (!(await indexedDB.databases()).some(({ name }) => name === 'yiyue')) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const database = await wait(indexedDB.open('yiyue'));
    const all = (table: string) => wait(database.transaction(table).objectStore(table).getAll());
    const found = {
      notes: await all('notes'),
      bookmarks: await all('bookmarks'),
      documents: await all('documents'),
    };
    database.close();
    return found;
  });
}

export function notesFileOf(notes: readonly Note[], bookmarks: readonly Bookmark[] = []): string {
  const documents = bundle.reports.map((report) => ({ report, version: versionOf(report) }));
  return writeNotesFile(makeNotesFile(documents, notes, bookmarks, '2026-01-21T01:00:00.000Z'));
}

/** Opens the import dialog of the shelf and chooses a file with this text in it. */
export async function chooseFile(page: Page, text: string): Promise<Locator> {
  await page.getByRole('button', { name: '导入批注' }).click();
  const dialog = page.getByRole('dialog', { name: '导入批注' });
  await dialog
    .getByLabel('选择文件')
    .setInputFiles({ name: '批注.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  return dialog;
}

/** Takes a whole backup in, which says before what it does. */
export async function restoreFrom(page: Page, backup: Buffer): Promise<void> {
  await page.getByRole('button', { name: '导入批注' }).click();
  const dialog = page.getByRole('dialog', { name: '导入批注' });
  await dialog
    .getByLabel('选择文件')
    .setInputFiles({ name: '备份.yiyuebackup', mimeType: '', buffer: backup });
  await expect(dialog).toContainText('备份.yiyuebackup 是议阅的整份备份。');
  await dialog.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('已从备份恢复。', { exact: false })).toBeVisible();
  await expect(dialog).toHaveCount(0);
}

/** The notes that a whole backup has. */
export async function notesInBackup(backup: Buffer): Promise<readonly Note[]> {
  const read = await readWholeBackup(new Uint8Array(backup));
  if (!read.ok) throw new Error(read.error);
  return read.value.records.filter(({ isRemoved }) => !isRemoved).flatMap((kept) => noteOf(kept) ?? []);
}

/** Imports notes on the shelf, as from a colleague's file. */
export async function bringIn(
  page: Page,
  notes: readonly Note[],
  bookmarks: readonly Bookmark[] = [],
): Promise<void> {
  const dialog = await chooseFile(page, notesFileOf(notes, bookmarks));
  await dialog.getByRole('button', { name: /^导入 \d+ 条$/ }).click();
  await expect(page.getByText(`已导入 ${notes.length} 条批注`)).toBeVisible();
}
