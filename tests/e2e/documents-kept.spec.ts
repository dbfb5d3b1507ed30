/** That documents are kept beside notes: their files on the disk, and what was removed in the bin. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DesktopBridge } from '../../src/bridge.ts';
import { importedDocument } from '../support/imported-document.ts';
import { noteOn } from '../support/notes.ts';
import { stored } from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const made = importedDocument('d-one', ['过去一年，生产总值增长5.2%。', '今年要把稳就业放在突出位置。']);
const note = noteOn(made.report, made.report.lines[1]?.id ?? '', { id: 'a', text: '问清口径' });

/** As the page's own script asks its shell to keep bytes and to give them back; the digests of all that it has. */
function keepAndRead(page: Page, length: number) {
  return page.evaluate(async (count) => {
    const bytes = Uint8Array.from({ length: count }, (_, at) => (at * 7 + (at >> 8)) % 256);
    const { desktop } = window as { desktop?: DesktopBridge };
    const ask = async (name: string, body: string | Uint8Array<ArrayBuffer>) => {
      const { token } = await (await fetch('/session', { cache: 'no-store' })).json();
      const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
      const headers = { 'content-type': type, 'x-yiyue-token': token };
      return await fetch(`/files/${name}`, { method: 'POST', headers, body });
    };
    const kept = desktop ? await desktop.files.keep(bytes) : await (await ask('keep', bytes)).json();
    const read = desktop
      ? await desktop.files.read(kept.sha256)
      : { bytes: new Uint8Array(await (await ask('read', JSON.stringify(kept.sha256))).arrayBuffer()) };
    const given = 'bytes' in read ? read.bytes : new Uint8Array();
    const isSame = given.length === count && given.every((byte, at) => byte === bytes[at]);
    const list = desktop ? await desktop.files.list() : await (await ask('list', 'null')).json();
    return { sha256: String(kept.sha256), isSame, list: [...list] };
  }, length);
}

/** Writes into the database as the app does; by its tables. Bytes are given as base64. */
async function put(page: Page, records: Readonly<Record<string, readonly object[]>>): Promise<void> {
  // Which waits until the app has made the database.
  await stored(page);
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('yiyue');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(Object.keys(given), 'readwrite');
    for (const [table, rows] of Object.entries(given)) {
      for (const row of rows) {
        const { base64, ...rest } = { base64: undefined as string | undefined, ...row };
        const bytes = base64 === undefined ? null : atob(base64);
        const own = bytes && { bytes: Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)) };
        transaction.objectStore(table).put({ ...rest, ...own });
      }
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, records);
}

/** As the app leaves a document that was removed with its note. */
function putIntoBin(page: Page): Promise<void> {
  const stamp = new Date().toISOString();
  const bin = [
    { table: 'documents', id: made.document.id, value: made.document },
    { table: 'notes', id: note.id, value: note },
  ].map((record) => ({ ...record, stamp, isRemoved: true, key: `${record.table}:${record.id}` }));
  return put(page, { bin });
}

async function documentsIn(page: Page): Promise<unknown[]> {
  return await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('yiyue');
      request.onsuccess = () => resolve(request.result);
    });
    const reading = database.transaction('documents').objectStore('documents').getAll();
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    database.close();
    return reading.result;
  });
}

test('bytes reach the disk and come back as they were, also after a restart', { tag: '@restart' }, async ({
  app,
}) => {
  const page = await app.open();
  const { sha256, isSame, list } = await keepAndRead(page, 300_000);
  expect([isSame, list]).toEqual([true, [sha256]]);
  const file = join(app.edition.dataFolder, 'files', sha256.slice(0, 2), sha256);
  expect(readFileSync(file)).toHaveLength(300_000);
  await app.restart();
  const again = await keepAndRead(await app.open(), 300_000);
  expect(again).toEqual({ sha256, isSame: true, list: [sha256] });
  expect(readdirSync(join(app.edition.dataFolder, 'files'))).toEqual([sha256.slice(0, 2)]);
});

test('what only the database has of a document goes to the disk, and comes back when the database is lost', {
  tag: '@page',
}, async ({ app }) => {
  app.expectProblem(/status of 404/);
  const page = await app.open();
  const { document } = made;
  const digests = [document.text, document.arrangement, document.file.sha256];
  const files = made.files.map((bytes, at) => {
    return { sha256: digests[at], base64: Buffer.from(bytes).toString('base64'), stored: document.added };
  });
  await put(page, { documents: [document], files });
  await page.reload();
  const pathOf = (sha256: string) => join(app.edition.dataFolder, 'files', sha256.slice(0, 2), sha256);
  await expect.poll(() => digests.every((sha256) => existsSync(pathOf(sha256)))).toBe(true);
  const address = page.url();
  await page.goto(new URL('/nowhere', address).href);
  await page.evaluate(async () => {
    localStorage.clear();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('yiyue').onsuccess = resolve;
    });
  });
  await page.goto(address);
  await expect(page.getByText('已从本机备份找回 1 条批注、书签和文件。')).toBeVisible();
  expect(await documentsIn(page)).toEqual([document]);
});

test('a document in the bin has its name, and comes back with its note', { tag: ['@page', '@long'] }, async ({
  app,
}) => {
  const page = await app.open();
  await putIntoBin(page);
  await page.reload();
  await page.evaluate(() => {
    location.hash = '#/history/bin';
  });
  const item = page.locator('[data-kept="documents:d-one"]');
  await expect(item).toContainText(made.document.info.title ?? '');
  await expect(item).toContainText('1 条批注');
  await expect(page.locator('[data-kept]')).toHaveCount(1);
  await item.getByRole('button', { name: '放回' }).click();
  await expect(page.getByText('已找回 2 条')).toBeVisible();
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/history/now';
  });
  await expect(page.getByText('1 份文件')).toBeVisible();
  await expect(page.getByText('1 条批注')).toBeVisible();
});
