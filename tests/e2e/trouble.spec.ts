/** When something is wrong: what happened, what is safe and what to do next is said, and the notes get out. */
import { arrangementText, sourceBytes } from '../support/qingpu.ts';
import {
  addressOf,
  bar,
  bringIn,
  cards,
  noteHere,
  numberOf,
  painted,
  stored,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const note = noteHere(workReport, '1.1.1', { text: '要留住的话' });

/** Exports a notes file in the open dialog, and gives back what it holds. */
async function exportNotes(app: App, page: Page): Promise<unknown> {
  const dialog = page.getByRole('dialog', { name: '导出批注' });
  await dialog.getByText('批注文件（可再导入）').click();
  const saved = app.nextSave();
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  return JSON.parse((await saved).bytes.toString());
}

test('says that a file is missing or altered, shows none of it, and lets the notes be exported', async ({
  app,
}) => {
  app.expectProblem(/404/);
  const page = await app.open();
  await bringIn(page, [note]);
  const flipped = Buffer.from(sourceBytes.toString().replace('意向采购金额', '意向采够金额'));
  expect(flipped.equals(sourceBytes)).toBe(false);
  // One character of the first item of 1.1 is left out.
  const short = arrangementText.replace('"to": 188', '"to": 187');
  expect(short).not.toBe(arrangementText);
  const troubles: readonly (readonly [string, string | Buffer | null, string])[] = [
    ['arrangement.json', null, '文件不完整，打不开'],
    ['source.txt', null, '文件不完整，打不开'],
    ['arrangement.json', arrangementText.slice(0, 900), '文件与来源不一致，没有打开'],
    ['arrangement.json', short, '文件与来源不一致，没有打开'],
    ['source.txt', flipped, '文件与来源不一致，没有打开'],
  ];
  for (const [file, body, title] of troubles) {
    await page.route(`**/${file}`, (route) =>
      body === null ? route.fulfill({ status: 404 }) : route.fulfill({ status: 200, body }),
    );
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const main = page.getByRole('main');
    if (body === null) await expect(main).toContainText(file);
    await expect(main).toContainText('您的批注都在本机，没有任何改动。');
    await expect(main).toContainText('请重新安装或更新议阅');
    await expect(page.locator('[data-words]')).toHaveCount(0);
    await page.getByRole('button', { name: '导出批注' }).click();
    expect(await exportNotes(app, page)).toMatchObject({ notes: [note] });
    await page.unroute(`**/${file}`);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('link', { name: workReport.title })).toBeVisible();
  }
});

for (const [how, isThrown] of [
  ['refuses at once', true],
  ['fails', false],
] as const) {
  test(`can be read when the storage ${how}, and says that notes are not kept`, async ({ app }) => {
    const page = await app.open(addressOf(workReport, '1.1.1'));
    await page.addInitScript((throws) => {
      const refusal = new DOMException('not in this window', 'SecurityError');
      IDBFactory.prototype.open = () => {
        if (throws) throw refusal;
        const request = Object.assign(new EventTarget(), { error: refusal, onerror: null as unknown });
        request.addEventListener('error', (event) => {
          if (typeof request.onerror === 'function') request.onerror(event);
        });
        setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })));
        return request as unknown as IDBOpenDBRequest;
      };
    }, isThrown);
    await page.reload();
    await expect(wordsOf(page, '1.1.1')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('批注只留在这个窗口里');
    await numberOf(page, '1.1.1').click();
    await bar(page).getByRole('button', { name: '写批注' }).click();
    await cards(page).getByRole('textbox', { name: /^批注/ }).fill('只在窗口里的话');
    await cards(page).getByRole('button', { name: '完成' }).click();
    await expect(cards(page)).toContainText('只在窗口里的话');
    await expect.poll(() => painted(page, 'note-yellow')).toHaveLength(1);
    await expect(page.getByText('未保存', { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('此前不要关闭窗口');
    await page.getByRole('alert').getByRole('button', { name: '导出批注' }).click();
    expect(await exportNotes(app, page)).toMatchObject({ notes: [{ text: '只在窗口里的话' }] });
  });
}

test('holds a note for which the disk has no room, and stores it when asked again', async ({ app }) => {
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    let isFull = true;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...record: Parameters<typeof put>) {
      if (this.name !== 'notes' || !isFull) return put.apply(this, record);
      isFull = false;
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });
  await page.reload();
  await numberOf(page, '1.1.1').click();
  await bar(page).getByRole('button', { name: '赞同' }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByText('未保存', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('磁盘空间不够');
  expect((await stored(page)).notes).toEqual([]);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await stored(page)).notes).toMatchObject([{ stance: 'agree' }]);
  await expect(cards(page)).toHaveCount(1);
});

test('says of an address that it leads to no document, and leads back', async ({ app }) => {
  const page = await app.open('#/read/another-2027/1.1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这份文件');
  await expect(page.getByRole('main')).toContainText('您的批注没有任何改动。');
  await page.getByRole('link', { name: '回到文件' }).click();
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(wordsOf(page, 'title')).toHaveText(workReport.title);
  await app.open(addressOf(workReport, '9.9.9'));
  await expect(wordsOf(page, 'title')).toHaveText(workReport.title);
  await app.open('#/nowhere/at/all');
  await expect(page.getByRole('link', { name: workReport.title })).toBeVisible();
});

test('says in plain words that the browser is too old', async ({ app }) => {
  const page = await app.open();
  await page.addInitScript(() => Object.defineProperty(CSS, 'highlights', { value: undefined }));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('浏览器版本太旧，打不开议阅');
  await expect(page.getByRole('main')).toContainText('您的批注没有任何改动。');
});

test('offers the notes and a new start when the page itself is at fault', async ({ app }) => {
  app.expectProblem(/a fault of the page/);
  const page = await app.open();
  await bringIn(page, [note]);
  await page.evaluate(() => {
    Highlight.prototype.add = () => {
      throw new Error('a fault of the page');
    };
  });
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('议阅出了问题');
  await expect(page.getByRole('main')).toContainText('没有丢失');
  await page.getByRole('button', { name: '导出批注' }).click();
  expect(await exportNotes(app, page)).toMatchObject({ notes: [note] });
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(wordsOf(page, 'title')).toHaveText(workReport.title);
  await expect(cards(page)).toHaveCount(1);
});
