/** When something is wrong: what happened, what is safe and what to do next is said, and the notes get out. */
import type { Note } from '../../src/domain/notes/note.ts';
import { arrangementText, sourceBytes } from '../support/qingpu.ts';
import {
  addressOf,
  bar,
  bringIn,
  cards,
  noteHere,
  notesInBackup,
  numberOf,
  painted,
  stored,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const note = noteHere(workReport, '1.1.1', { text: '要留住的话' });

/** Saves a backup in the open dialog, and gives back the notes that it has. */
async function exportNotes(app: App, page: Page): Promise<readonly Note[]> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^(导出|备份到文件)$/ })).toBeVisible();
  // Where nothing can be opened, it is all that is offered.
  const backup = dialog.getByRole('radio', { name: '备份' });
  if ((await backup.count()) > 0) await dialog.getByText('备份', { exact: true }).click();
  const saved = app.nextSave();
  await dialog.getByRole('button', { name: '备份到文件' }).click();
  return await notesInBackup((await saved).bytes);
}

test('says that a file is missing or altered, shows none of it, and lets the notes be exported', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
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
    expect(await exportNotes(app, page)).toMatchObject([note]);
    await page.unroute(`**/${file}`);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('link', { name: workReport.title })).toBeVisible();
  }
});

for (const [how, isThrown] of [
  ['refuses at once', true],
  ['fails', false],
] as const) {
  test(`keeps notes in its backup when the database ${how}, says so, and brings them back later`, {
    tag: ['@page', '@restart'],
  }, async ({ app }) => {
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
    await expect(page.getByRole('alert')).toContainText('批注改由本机备份保存');
    await numberOf(page, '1.1.1').click();
    await bar(page).getByRole('button', { name: '写批注' }).click();
    await cards(page).getByRole('textbox', { name: /^批注/ }).fill('数据库里没有的话');
    await cards(page).getByRole('button', { name: '完成' }).click();
    await expect(cards(page)).toContainText('数据库里没有的话');
    await expect.poll(() => painted(page, 'note-yellow')).toHaveLength(1);
    await page.getByRole('alert').getByRole('button', { name: '导出批注' }).click();
    expect(await exportNotes(app, page)).toMatchObject([{ text: '数据库里没有的话' }]);

    await app.restart();
    const again = await app.open(addressOf(workReport, '1.1.1'));
    await expect(again.getByText('已从本机备份找回 1 条批注、书签和文件。')).toBeVisible();
    await expect(cards(again)).toContainText('数据库里没有的话');
    expect((await stored(again)).notes).toMatchObject([{ text: '数据库里没有的话' }]);
  });
}

declare global {
  interface Window {
    isDiskFull: boolean;
  }
}

test('holds a note for which the disk has no room, and stores it when asked again', { tag: '@page' }, async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    window.isDiskFull = true;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...record: Parameters<typeof put>) {
      if (this.name !== 'notes' || !window.isDiskFull) return put.apply(this, record);
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
  // At one go: with room it is also tried again by itself, as soon as anything else was stored.
  await page.getByRole('button', { name: '再试一次' }).evaluate((button: HTMLElement) => {
    window.isDiskFull = false;
    button.click();
  });
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await stored(page)).notes).toMatchObject([{ stance: 'agree' }]);
  await expect(cards(page)).toHaveCount(1);
});

test('says of an address that it leads to no document, and leads back', { tag: ['@page', '@long'] }, async ({
  app,
}) => {
  const page = await app.open('#/read/another-2027/1.1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这份文件');
  await expect(page.getByRole('main')).toContainText('您的批注没有任何改动。');
  await page.getByRole('link', { name: '回到书架' }).click();
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(wordsOf(page, 'title')).toHaveText(workReport.title);
  await app.open(addressOf(workReport, '9.9.9'));
  await expect(wordsOf(page, 'title')).toHaveText(workReport.title);
  await app.open('#/nowhere/at/all');
  await expect(page.getByRole('link', { name: workReport.title })).toBeVisible();
});

test('says in plain words that the browser is too old', { tag: ['@page', '@long'] }, async ({ app }) => {
  const page = await app.open();
  await page.addInitScript(() => Object.defineProperty(CSS, 'highlights', { value: undefined }));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('浏览器版本太旧，打不开议阅');
  await expect(page.getByRole('main')).toContainText('您的批注没有任何改动。');
});

test('offers the notes and a new start when the page itself is at fault', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
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
  expect(await exportNotes(app, page)).toMatchObject([note]);
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(wordsOf(page, 'title')).toHaveText(workReport.title);
  await expect(cards(page)).toHaveCount(1);
});

/** Makes every page of this window crash that shows a text. */
async function breakPainting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Highlight.prototype.add = () => {
      throw new Error('a fault of the page on 要留住的话');
    };
  });
}

test('saves a report of a crash in which no word of a note stands, and goes back to the same place', {
  tag: '@long',
}, async ({ app }) => {
  app.expectProblem(/a fault of the page|a fault before|a broken promise/);
  const page = await app.open();
  await bringIn(page, [note]);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a fault before');
    });
    void Promise.reject(new Error('a broken promise'));
  });
  await expect(page.getByRole('link', { name: workReport.title })).toBeVisible();
  await page.evaluate(
    (to) => {
      const { add } = Highlight.prototype;
      Highlight.prototype.add = () => {
        Highlight.prototype.add = add;
        throw new Error('a fault of the page on 要留住的话');
      };
      location.hash = to;
    },
    addressOf(workReport, '1.1.1'),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('议阅出了问题');
  await expect(page.getByRole('button', { name: '用安全模式打开' })).toHaveCount(0);
  const saved = app.nextSave();
  await page.getByRole('button', { name: '保存问题报告' }).click();
  const { name, bytes } = await saved;
  await expect(page.getByText('已导出到')).toBeVisible();
  const report = bytes.toString();
  expect(name).toMatch(/^议阅问题报告-\d{4}-\d\d-\d\d\.txt$/);
  expect(report).toMatch(/^Yiyue \d+\.\d+\.\d+\ntime: /);
  expect(report).toContain(`address: ${addressOf(workReport, '1.1.1')}`);
  expect(report).toContain('saving: saved\nnotes: 1\nbookmarks: 0\n');
  expect(report).toContain('Error: a fault of the page on …');
  expect(report).toMatch(/components:\n +at /);
  expect(report).toMatch(/before: 2\n.*a fault before[\s\S]*a broken promise/);
  expect(report).not.toMatch(/\p{Script=Han}/u);
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(wordsOf(page, '1.1.1')).toBeInViewport();
  await expect(cards(page)).toHaveCount(1);
});

test('offers safe mode when it crashes again, in which notes get out and the look is plain', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  app.expectProblem(/a fault of the page/);
  const page = await app.open();
  await bringIn(page, [note]);
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog').getByText('夜间').click();
  await page.keyboard.press('Escape');
  const look = () =>
    page.evaluate(() => [
      document.documentElement.dataset['theme'],
      getComputedStyle(document.documentElement).fontSize,
    ]);
  await expect.poll(look).toEqual(['night', '17.6px']);
  await breakPainting(page);
  await page.reload();
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('议阅出了问题');
  await page.getByRole('button', { name: '重新载入' }).click();
  await page.getByRole('button', { name: '用安全模式打开' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('安全模式');
  expect(await look()).toEqual(['paper', '16px']);
  await expect(page.locator('[data-words]')).toHaveCount(0);
  await page.getByRole('button', { name: '导出批注' }).click();
  expect(await exportNotes(app, page)).toMatchObject([note]);
  await page.getByRole('button', { name: '历史与找回' }).click();
  await expect(page.getByRole('main')).toContainText('1 条批注');
  await page.getByRole('button', { name: '回到书架' }).click();
  await page.getByRole('button', { name: '正常打开' }).click();
  await expect(page.getByRole('link', { name: workReport.title })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await expect.poll(look).toEqual(['night', '17.6px']);
});

test('safe mode stands although documents cannot even be checked, and brings back the default look', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await page.addInitScript(() => {
    if (!location.search.includes('safe-mode')) return;
    const { digest } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.digest = function (algorithm, data) {
      // Dexie looks at the promise of a single byte.
      if (data.byteLength > 1) throw new Error('no digest');
      return digest.call(this, algorithm, data);
    };
    localStorage.setItem('reading', JSON.stringify({ theme: 'contrast', scale: 200 }));
  });
  await page.evaluate(() => {
    location.search = 'safe-mode';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('安全模式');
  await page.getByRole('button', { name: '恢复默认外观' }).click();
  await expect(page.getByText('已恢复默认外观')).toBeVisible();
  const look = await page.evaluate(() => JSON.parse(localStorage.getItem('reading') ?? ''));
  expect(look).toMatchObject({ theme: 'paper', scale: 100 });
});
