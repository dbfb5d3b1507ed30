/** An office signs a meeting's documents; a delegate trusts its key once, and every later pack brings the notes along. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { makeKey, packFolder } from '../../src/cli/pack.ts';
import { readStoredZip } from '../../src/domain/zip/stored-zip.ts';
import { expectNoViolation, findFaults } from '../support/access.ts';
import { alteredAt } from '../support/made-up-pack.ts';
import { draftFile, lineSaying, reportOfFile, revisedFile, unlikeFile } from '../support/made-up-versions.ts';
import { bar, lineOf, select, stored } from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Office {
  readonly fingerprint: string;
  /** A pack of these texts, by the names of their files. */
  pack(texts: Readonly<Record<string, Buffer>>, settings?: object): Promise<Bytes>;
}

const meeting = '清河市第十六届人民代表大会第五次会议';
const second = unlikeFile.buffer.toString().replace('政府工作报告', '人民法院工作报告');
const first = {
  '01 政府工作报告（征求意见稿）.txt': draftFile.buffer,
  '02 法院报告.txt': Buffer.from(second),
};
const later = { '01 政府工作报告（修订稿）.txt': revisedFile.buffer };
const altered = '文件包与签发时不一致，没有导入';

let place = '';
let office: Office;
let others: Office;
let count = 0;

test.beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'yiyue-packs-'));
  office = await makeOffice('清河市人大常委会办公室');
  others = await makeOffice('清河市人大常委会办公室');
});

test.afterAll(() => rmSync(place, { recursive: true }));

async function makeOffice(issuer: string): Promise<Office> {
  const key = join(place, `office-${++count}.key`);
  const made = await makeKey(key, issuer);
  return {
    fingerprint: /\d{5}(?: \d{5}){5}/.exec(made.ok ? made.value : '')?.[0] ?? '',
    pack: async (texts, settings = { title: meeting }) => {
      const folder = join(place, `会议 ${++count}`);
      mkdirSync(folder);
      for (const [name, content] of Object.entries(texts)) writeFileSync(join(folder, name), content);
      writeFileSync(join(folder, 'pack.json'), JSON.stringify(settings));
      const result = await packFolder(folder, key, `${folder}.yypack`);
      if (!result.ok) throw new Error(result.error);
      return new Uint8Array(readFileSync(`${folder}.yypack`));
    },
  };
}

async function give(page: Page, bytes: Bytes, name = '会议文件.yypack'): Promise<void> {
  const file = { name, mimeType: '', buffer: Buffer.from(bytes) };
  await page.getByLabel('添加文件', { exact: true }).last().setInputFiles([file]);
}

async function drop(page: Page, bytes: Bytes): Promise<void> {
  await page.evaluate(
    (content) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content)], '拖来的.yypack'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    },
    [...bytes],
  );
}

const store = (page: Page) => page.getByRole('button', { name: /^放上书架（/ });
const row = (page: Page, title: string) =>
  page
    .getByRole('region', { name: /份文件$/ })
    .getByRole('listitem')
    .filter({ hasText: title });
const refusal = (page: Page, title: string) => page.getByRole('alert').getByRole('heading', { name: title });

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** A byte in the midst of each part, and of the directory behind them. */
function spoilt(pack: Bytes): readonly (readonly [string, Bytes])[] {
  const parts = readStoredZip(pack);
  if (!parts.ok) throw new Error(parts.error);
  const places = parts.value.map(
    ({ name, content }) => [name, content.byteOffset + (content.length >> 1)] as const,
  );
  const all = [...places, ['directory', pack.length - 30] as const];
  return all.map(([name, at]) => [name, alteredAt(pack, at)] as const);
}

test('a pack is verified, its key trusted once, and a newer pack brings the notes along', async ({ app }) => {
  const pack = await office.pack(first);
  const page = await app.open();
  await give(page, pack);
  await expect(page.getByRole('heading', { level: 1, name: meeting })).toBeVisible();
  await expect(page.getByText('已核对：每份文件与签发时一致')).toBeVisible();
  await expect(row(page, '政府工作报告')).toContainText('新文件');
  await expect(store(page)).toBeDisabled();
  const trust = page.getByRole('region', { name: '第一次收到这把钥匙签发的文件' });
  await expect(trust).toContainText('清河市人大常委会办公室');
  const groups = trust.getByRole('list', { name: '签发钥匙的指纹' }).locator('[aria-hidden]');
  expect((await groups.allTextContents()).join(' ')).toBe(office.fingerprint);
  await expectNoViolation(page, 'trust');
  await trust.getByRole('button', { name: '不一致' }).click();
  await expect(refusal(page, '指纹不一致，没有导入')).toBeVisible();
  await page.getByRole('button', { name: '再对照一次' }).click();
  await trust.getByRole('button', { name: '完全一致，信任' }).click();
  await expect(page.getByText('您已核对过的签发钥匙')).toBeVisible();
  await store(page).click();
  await expect(page.getByText(`${meeting}：已放上书架 2 份`)).toBeVisible();
  const shelf = page.getByRole('region', { name: meeting });
  await expect(shelf.getByRole('listitem').first()).toContainText('政府工作报告');

  // A note on words that stay, and one on words that change.
  const [document] = (await stored(page)).documents.filter(({ stage }) => stage === '征求意见稿');
  if (!document) throw new Error('the pack was not stored');
  await page.evaluate((id) => {
    location.hash = `#/read/${id}`;
  }, document.id);
  const report = await reportOfFile(document.id, draftFile);
  for (const words of ['城镇新增就业3.6万人', '地区生产总值增长5.2%']) {
    const { id } = lineSaying(report, words);
    await lineOf(page, id).scrollIntoViewIfNeeded();
    await select(page, { line: id, words });
    await bar(page).getByRole('button', { name: '黄色' }).click();
  }
  await expect.poll(async () => (await stored(page)).notes.length).toBe(2);

  // Every part of it protects itself.
  await page.evaluate(() => {
    location.hash = '#/';
  });
  for (const [name, bytes] of spoilt(pack)) {
    await give(page, bytes, `${name.replace('/', '-')}.yypack`);
    await expect(refusal(page, altered), name).toBeVisible();
    await goOn(page);
  }
  expect((await stored(page)).documents).toHaveLength(2);

  // The newer one revises, keeps, and says what it no longer has.
  await drop(page, await office.pack(later));
  await expect(row(page, '政府工作报告')).toContainText('新版本，批注会带过来');
  await expect(page.getByRole('region', { name: /份文件$/ })).toContainText('仍留在书架上');
  await store(page).click();
  const said = page.getByRole('status').filter({ hasText: '已放上书架 1 份' });
  await expect(said).toContainText('1 条原样、1 条待核对');
  const after = await stored(page);
  const next = after.documents.find(({ revises }) => revises === document.id);
  expect(next).toMatchObject({ stage: '修订稿', shelf: meeting });
  expect(after.documents).toHaveLength(3);
  const quotes = (of: string | undefined) =>
    after.notes.filter((note) => note.report === of).map(({ anchor }) => anchor.quote.exact);
  expect(quotes(document.id)).toHaveLength(2);
  expect(quotes(next?.id)).toEqual(['城镇新增就业3.6万人']);
  await said.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await stored(page)).documents.length).toBe(2);
  expect((await stored(page)).notes).toHaveLength(2);
});

test('what comes too late, from another hand or compressed is refused, and trust can be taken back', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const old = await office.pack(first, { id: 'qh' });
  const pack = await office.pack(first, { id: 'qh' });
  const page = await app.open();
  await give(page, pack);
  await page.getByRole('button', { name: '完全一致，信任' }).click();
  await store(page).click();
  await expect(page.getByText(/已放上书架 2 份/)).toBeVisible();
  const bomb = new Uint8Array(zipSync({ 'manifest.json': new Uint8Array(64 * 2 ** 20) }, { level: 9 }));
  const cases: readonly (readonly [Bytes, string])[] = [
    [pack.slice(0, pack.length - 100), '文件包不完整，没有导入'],
    [bomb, altered],
    [old, '书架上的比这份新，没有导入'],
    [await office.pack(later, { id: 'qh', expires: '2026-01-01' }), '文件包已经过期，没有导入'],
    [await others.pack(later, { id: 'qh' }), '签发的钥匙与这次会议先前的不同，没有导入'],
    [new Uint8Array(draftFile.buffer), '这不是会议文件包'],
  ];
  for (const [bytes, title] of cases) {
    await give(page, bytes);
    await expect(refusal(page, title)).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('批注都没有改动');
    await goOn(page);
  }
  await give(page, pack);
  await expect(page.getByText('书架上已是最新')).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();

  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: '字体与外观' });
  await expect(settings.getByRole('heading', { name: '信任的签发钥匙' })).toBeVisible();
  await expectNoViolation(page, 'keys');
  await settings.getByRole('button', { name: /^撤销对“清河市/ }).click();
  await expect(settings.getByRole('heading', { name: '信任的签发钥匙' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await give(page, await others.pack(later, { id: 'qh' }));
  await expect(page.getByRole('region', { name: '第一次收到这把钥匙签发的文件' })).toBeVisible();
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await findFaults(page, 'main')).toEqual([]);
});
