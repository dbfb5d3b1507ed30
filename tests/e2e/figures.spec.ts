/** The figures of the bundled report: found, filtered, joined by the user, led back to their sentences, and compared. */
import { expectNoViolation, expectNoViolationInAnyTheme } from '../support/access.ts';
import { addressOf, lineOf, numberOf, painted, workReport } from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const onlyPage = { tag: '@page' };
/** The worker is started with the first question. */
const patient = { timeout: 30_000 };
const rows = (page: Page) => page.locator('[data-figure]');
const figuresOf = (view: string) => `#/figures/${workReport.id}/${view}`;

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
}

test(
  'the figures of a report are listed, filtered, and lead to their sentences',
  onlyPage,
  async ({ app }) => {
    const page = await app.open(addressOf(workReport));
    await page.getByRole('button', { name: '数字', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '本文数字' })).toBeVisible();
    await expect(rows(page).nth(60)).toBeVisible(patient);
    await expectNoViolation(page, 'the table of figures');

    await page.getByRole('searchbox').fill('固定资产投资');
    await page.getByRole('combobox', { name: '性质' }).selectOption('目标');
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: '1 个数字' })).toBeVisible();
    await rows(page)
      .getByRole('button', { name: /原句和指标/ })
      .click();
    await expect(page.getByRole('table').locator('mark')).toHaveText('600亿元');
    await expectNoViolationInAnyTheme(page, 'a row that is opened');

    await rows(page).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => painted(page, 'figure-shown')).toEqual(['600亿元']);
    await expect(page.locator('[data-line]:focus')).toContainText('600亿元');
    await page.keyboard.press('Escape');
    await expect.poll(() => painted(page, 'figure-shown')).toEqual([]);
    // Who goes back finds the table as it was left.
    await page.goBack();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page).getByRole('link')).toBeFocused();
    await page.goForward();

    // Numbers have a quiet mark once there is time, and the key D says what one is.
    await expect.poll(async () => (await painted(page, 'figure')).includes('600亿元'), patient).toBe(true);
    await page.locator('[data-line]', { hasText: '600亿元' }).focus();
    await page.keyboard.press('d');
    const note = page.getByRole('dialog', { name: /^数字：/ });
    await expect(note).toBeFocused();
    await expectNoViolationInAnyTheme(page, 'the note of a number');
    await note.getByRole('link', { name: '在表中看' }).click();
    await expect(rows(page).and(page.locator('[data-open="true"]'))).toHaveCount(1);
  },
);

test(
  'targets stand beside outcomes with the result in words and both sentences',
  onlyPage,
  async ({ app }) => {
    const page = await app.open(figuresOf('targets'));
    await expect(page.getByRole('heading', { level: 2, name: '2026年的目标' })).toBeVisible(patient);
    const pairing = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
    for (const [name, outcome, target, result, reason] of [
      [
        '固定资产投资',
        '648.6亿元',
        '600亿元',
        '目标低于上年部分月份',
        '2025年1—11月完成648.6亿元，还不是全年',
      ],
      ['外贸进出口总额', '增长23.3%', '1100亿元', '不可直接比较', '不是一回事'],
      ['限上商品销售总额', '增长6.6%', '增长5%', '目标低于上年部分月份', '还不是全年'],
      ['就业困难人员就业', '2198名', '1200人', '目标低于上年完成', '2025年完成2198名'],
    ] as const) {
      const own = pairing(name);
      await expect(own).toContainText(result);
      await expect(own).toContainText(reason);
      await expect(own.getByRole('link')).toHaveText([outcome, target]);
      await own.getByRole('button', { name: /看原句/ }).click();
      await expect(own.locator('mark')).toHaveText([outcome.replace('增长', ''), target.replace('增长', '')]);
    }
    await expect(page.getByText('书架上没有青浦区2025年的同类报告。')).toBeVisible();
    await expectNoViolationInAnyTheme(page, 'targets and outcomes');
    await pairing('就业困难人员就业').getByRole('link', { name: '1200人' }).first().click();
    await expect.poll(() => painted(page, 'figure-shown')).toEqual(['1200人']);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: '目标与完成' })).toBeVisible();
  },
);

test(
  'words are parted and joined by the user, which is kept, and can be undone',
  onlyPage,
  async ({ app }) => {
    const page = await app.open(figuresOf('table'));
    await page.getByRole('searchbox').fill('全社会固定资产投资', patient);
    const open = () =>
      rows(page)
        .first()
        .getByRole('button', { name: /原句和指标/ })
        .click();
    await open();
    await page.getByRole('button', { name: '不是，分开' }).click();
    await expect(page.getByText('您定的：“全社会固定资产投资”不归入任何指标。')).toBeVisible();
    await page.reload();
    await goTo(page, figuresOf('targets'));
    await expect(page.getByRole('heading', { name: '外贸进出口总额' })).toBeVisible(patient);
    await expect(page.getByRole('heading', { name: '固定资产投资', exact: true })).toHaveCount(0);
    await goTo(page, figuresOf('table'));
    await page.getByRole('searchbox').fill('全社会固定资产投资');
    await open();
    await page.getByRole('button', { name: '归入一个指标…' }).click();
    await page.getByLabel('指标名称').fill('固定资产投资');
    await page.keyboard.press('Enter');
    await expect(page.getByText('您定的：“全社会固定资产投资”就是“固定资产投资”。')).toBeVisible();
    await expect(
      rows(page)
        .first()
        .getByRole('button', { name: /原句和指标/ }),
    ).toBeFocused();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('您定的：“全社会固定资产投资”不归入任何指标。')).toBeVisible();
  },
);

test('beside an item stands what was said of the same task elsewhere', onlyPage, async ({ app }) => {
  const line = workReport.lines.find(({ text }) => text.startsWith('优化提升营商环境'))?.id ?? '';
  const page = await app.open(addressOf(workReport, line));
  await numberOf(page, line).click();
  await page.getByRole('button', { name: /去年怎么说/ }).click();
  const links = page.getByRole('dialog', { name: '去年怎么说' });
  await expect(links.getByRole('listitem').first()).toContainText('都提到：营商环境', patient);
  await expect(links).toContainText('书架上没有青浦区2025年的同类报告。');
  await expectNoViolationInAnyTheme(page, 'what was said last year');
  await links
    .getByRole('button', { name: /^到条目/ })
    .first()
    .click();
  await expect(links).toBeHidden();
  await expect(lineOf(page, line)).not.toBeInViewport();
  await page.goBack();
  await expect(lineOf(page, line)).toBeInViewport();
});

test('numbers have no mark when the settings say so', { tag: ['@page', '@long'] }, async ({ app }) => {
  const page = await app.open(addressOf(workReport));
  await expect
    .poll(async () => (await painted(page, 'figure')).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
  await page.keyboard.press('Control+,');
  await page.getByRole('radiogroup', { name: '正文中的数字' }).getByText('不加').click();
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page, 'figure')).toEqual([]);
});
