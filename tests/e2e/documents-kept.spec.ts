/** That documents are kept beside notes: their files on the disk, and what was removed in the bin. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DesktopBridge } from '../../src/bridge.ts';
import { type ImportedDocument, importedDocument } from '../support/imported-document.ts';
import { noteOn } from '../support/notes.ts';
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

/** As the app leaves a document that was removed with its note; the database belongs to the page. */
function putIntoBin(page: Page, { document }: ImportedDocument): Promise<void> {
  const stamp = new Date().toISOString();
  const records = [
    { table: 'documents', id: document.id, value: document },
    { table: 'notes', id: note.id, value: note },
  ].map((record) => ({ ...record, stamp, isRemoved: true, key: `${record.table}:${record.id}` }));
  return page.evaluate(async (binned) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('yiyue');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('bin', 'readwrite');
    for (const record of binned) transaction.objectStore('bin').put(record);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, records);
}

test('bytes reach the disk and come back as they were, also after a restart', async ({ app }) => {
  const page = await app.open();
  const { sha256, isSame, list } = await keepAndRead(page, 3_000_000);
  expect([isSame, list]).toEqual([true, [sha256]]);
  const file = join(app.edition.dataFolder, 'files', sha256.slice(0, 2), sha256);
  expect(readFileSync(file)).toHaveLength(3_000_000);
  await app.restart();
  const again = await keepAndRead(await app.open(), 3_000_000);
  expect(again).toEqual({ sha256, isSame: true, list: [sha256] });
  expect(readdirSync(join(app.edition.dataFolder, 'files'))).toEqual([sha256.slice(0, 2)]);
});

test('a document in the bin has its name, and comes back with its note', async ({ app }) => {
  const page = await app.open();
  await putIntoBin(page, made);
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
