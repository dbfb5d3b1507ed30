/** The shelf: which documents there are, how far each was read, and the way back to where reading stopped. */
import type { Report } from '../../src/domain/report/report.ts';
import { bookmarkOn } from '../support/notes.ts';
import {
  addressOf,
  bringIn,
  bundle,
  expectAtTop,
  noteHere,
  opening,
  plan,
  topOf,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const cardOf = (page: Page, report: Report) => page.getByRole('link', { name: report.title });

test('shows each document with its kind, speaker, length and reading time', async ({ app }) => {
  const page = await app.open();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
  expect(bundle.reports).toHaveLength(3);
  const facts: readonly (readonly [Report, readonly string[]])[] = [
    [workReport, ['政府工作报告', '报告人 金晓明', '约 4,500 字', '15 分钟']],
    [plan, ['规划纲要说明', '约 1,300 字', '4 分钟']],
    [opening, ['会议报道', '约 790 字', '3 分钟']],
  ];
  for (const [report, words] of facts) {
    for (const each of [...words, '未读']) await expect(cardOf(page, report)).toContainText(each);
    await expect(cardOf(page, report)).not.toContainText('条批注');
  }
  await expect(page.getByRole('region', { name: '继续阅读' })).toHaveCount(0);
});

test('counts the notes and bookmarks of each document', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  await bringIn(
    page,
    [noteHere(workReport, '1.1.1'), noteHere(workReport, '2.2.1'), noteHere(plan, '4')],
    [bookmarkOn(opening, '2')],
  );
  await expect(cardOf(page, workReport)).toContainText('2 条批注');
  await expect(cardOf(page, plan)).toContainText('1 条批注');
  await expect(cardOf(page, opening)).toContainText('1 个书签');
  await expect(cardOf(page, opening)).not.toContainText('条批注');
  await expect(page.getByText('3 条批注', { exact: true })).toBeVisible();
});

test('leads back to the exact place, with the progress made, also after a restart', {
  tag: '@restart',
}, async ({ app }) => {
  let page = await app.open(addressOf(plan, '4'));
  await expectAtTop(page, '4');
  await page.getByRole('link', { name: '议阅' }).click();
  await cardOf(page, workReport).click();
  await expect(wordsOf(page, 'title')).toHaveText(workReport.title);
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: '聚力科技产业创新' })
    .click();
  await expectAtTop(page, '2.3');
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 187);
  await expect.poll(() => topOf(page, '2.3')).toBeLessThan(-100);
  const before = await topOf(page, '2.3.1');

  for (const isRestarted of [false, true]) {
    if (isRestarted) {
      await app.restart();
      page = await app.open();
    } else await page.getByRole('link', { name: '议阅' }).click();
    const back = page.getByRole('region', { name: '继续阅读' });
    await expect(back).toContainText(workReport.name);
    await expect(back).toContainText('第二部分第三节第1段');
    await expect(back).toContainText('壮大现代产业集群。');
    await expect(cardOf(page, workReport)).toContainText(/已读 [6-9]\d%/);
    await expect(cardOf(page, plan)).toContainText(/已读/);
    await expect(cardOf(page, opening)).toContainText('未读');
    await back.getByRole('link', { name: '继续' }).click();
    await expect.poll(async () => Math.abs((await topOf(page, '2.3.1')) - before)).toBeLessThan(12);
  }
});
