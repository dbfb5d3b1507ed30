/** Finding in the document that is read: each kind of query, exact places, the list with previews, and the way back. */
import type { Locator } from '@playwright/test';
import type { SearchFilter } from '../../src/domain/search/search-filter.ts';
import { expectNoViolation, findFaults } from '../support/access.ts';
import { arrangeText } from '../support/arranged-text.ts';
import { search, searched, wordsFound } from '../support/searched.ts';
import {
  addressOf,
  expectAtTop,
  lineOf,
  painted,
  select,
  topOf,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const bar = (page: Page): Locator => page.getByRole('search');
const box = (page: Page): Locator => page.getByRole('searchbox', { name: '查找本文' });
const heard = (page: Page): Locator => bar(page).getByRole('status');
const list = (page: Page): Locator => page.getByRole('region', { name: '查找结果' });
const rows = (page: Page): Locator => list(page).getByRole('option');
const selected = (page: Page): Locator => list(page).getByRole('option', { selected: true });

/** All words that are painted as found, in the order of the text. */
function foundWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['find', 'find-current']
      .flatMap((style) => [...(CSS.highlights.get(style) ?? [])])
      .filter((range) => range instanceof Range)
      .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
      .map(String),
  );
}

test('finds by every kind of query exactly the words that are meant, and leads back to where one was', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '2.3.2'));
  await expectAtTop(page, '2.3.2');
  await page.mouse.wheel(0, 37);
  await page.keyboard.press('Control+f');
  await expect(box(page)).toBeFocused();
  const before = await topOf(page, '2.3.2');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'jiuye', selectionStart: 5, selectionEnd: 5 });
  await expect(box(page)).toHaveValue('jiuye');
  await expect(bar(page).getByText('没有找到')).toHaveCount(0);
  await client.send('Input.insertText', { text: '就业' });
  await expect(heard(page)).toContainText('处，共');
  const own = { documents: [searched(workReport)] };
  for (const typed of [
    '高质量',
    '项目 投资',
    '"投资关键"',
    '投资 -项目',
    'gaozhiliang',
    'gzl',
    '高zl',
    '產業',
    String.raw`/\d+个/`,
  ]) {
    const meant = wordsFound(search(typed, own));
    expect(meant.length, typed).toBeGreaterThan(0);
    await box(page).fill(typed);
    await expect.poll(() => foundWords(page), { message: typed }).toEqual(meant);
    await expect(heard(page)).toHaveText(new RegExp(`^第 \\d+ 处，共 ${meant.length} 处$`));
  }
  await box(page).press('F3');
  await box(page).fill('/(/');
  await expect(bar(page)).toContainText('正则表达式 ( 写得不对');
  await expect.poll(() => foundWords(page)).toEqual([]);
  await box(page).press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => topOf(page, '2.3.2')).toBe(before);
});

const tricky = [
  '# 某区政府工作报告',
  '## 一、产业',
  '推动“六业”（融合），做强“镀𬭚”产业；“‘六业’”并举，𬭚材料产值增长5.5％。',
  '要坚持推进工业互联网和**六业**一体发展',
  '融合发展产业集群，𬭚。',
  '| 指标 | 𬭚产量 |\n| --- | --- |\n| 六业 | 〇吨 |',
].join('\n\n');

test('paints at the very characters around marks, rare characters, bold words, cells and line ends', {
  tag: '@page',
}, async ({ app }) => {
  const { source, arrangement } = await arrangeText('tricky', '报告.md', tricky);
  const page = await app.open();
  await page.route('**/source.txt', (route) => route.fulfill({ status: 200, body: source }));
  await page.route('**/arrangement.json', (route) => route.fulfill({ status: 200, body: arrangement }));
  await page.reload();
  await page.locator('a[href="#/read/tricky"]').click();
  await expect(wordsOf(page, '1.0.1')).toBeVisible();
  await page.keyboard.press('Control+f');
  for (const [typed, words] of [
    ['𬭚', ['𬭚', '𬭚', '𬭚', '𬭚']],
    ['"六业"', ['六业', '六业', '六业', '六业']],
    ['「“六业”」', ['“六业”', '‘六业’']],
    ['镀𬭚”产业', ['镀𬭚”产业']],
    ['和六业一', ['和六业一']],
    ['发展融合', ['发展', '融合']],
    ['百分之5.5', ['5.5％']],
    ['零吨', ['〇吨']],
  ] as const) {
    await box(page).fill(typed);
    await expect.poll(() => foundWords(page), { message: typed }).toEqual(words);
  }
});

test('the list shows each match in its sentence, previews by keys, and leads there or back', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.4.2'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectAtTop(page, '2.4.2');
  const before = await topOf(page, '2.4.2');
  const count = wordsFound(search('产业', { documents: [searched(workReport)] })).length;
  await page.keyboard.press('Control+f');
  await box(page).fill('就也');
  await expect(bar(page)).toContainText('没有找到');
  await box(page).press('ArrowDown');
  await box(page).fill('产业');
  await expect(rows(page).first()).toBeVisible();
  // What is typed on must not become keys of the list.
  await expect(box(page)).toBeFocused();
  await box(page).press('ArrowDown');
  await expect(list(page).getByRole('listbox')).toBeFocused();
  await expect(list(page)).toContainText(`${count} 处`);
  await expect(list(page).locator('mark')).toHaveText(new Array(count).fill('产业'));
  await expect(page.getByRole('navigation', { name: '目录' })).toHaveCount(0);

  const first = await selected(page).textContent();
  await page.keyboard.press('ArrowDown');
  await expect(selected(page)).not.toHaveText(first ?? '');
  await expect(selected(page)).toBeInViewport();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+F3');
  await expect(selected(page)).toHaveCount(1);
  await expectNoViolation(page, 'list of matches');
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => topOf(page, '2.4.2')).toBe(before);

  await page.keyboard.press('Control+f');
  await box(page).press('ArrowDown');
  await expect(list(page).getByRole('listbox')).toBeFocused();
  await page.keyboard.press('Home');
  const [line] = workReport.lines.filter(({ text }) => text.includes('产业'));
  await page.keyboard.press('Enter');
  await expect(list(page)).toHaveCount(0);
  await expect(lineOf(page, line?.id ?? '')).toBeFocused();
  await expect(wordsOf(page, line?.id ?? '')).toBeInViewport();
  const there = await topOf(page, line?.id ?? '');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await topOf(page, line?.id ?? '')).toBe(there);
});

test('the list keeps only what is chosen, and words that are selected are found at once', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.2.2'));
  await expectAtTop(page, '2.2.2');
  await select(page, { line: '2.2.2', words: '投资' });
  await page.keyboard.press('Control+f');
  await expect(box(page)).toHaveValue('投资');
  await expect.poll(() => painted(page, 'find-current')).toEqual(['投资']);
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole('button', { name: '列表' }).click();
  const of = (filter: Partial<SearchFilter>) =>
    wordsFound(search('投资', { documents: [searched(workReport)], filter })).length;
  const only = list(page).getByRole('group', { name: '只看' });
  const marks = list(page).locator('mark');
  for (const [name, filter] of [
    ['只看标题', { within: 'headings' }],
    ['只看有数字的', { hasFigures: true }],
    ['只看本节', { only: { report: workReport.id, section: '2.2' } }],
    ['只看批注', { within: 'notes' }],
  ] as const) {
    await only.getByRole('button', { name }).click();
    await expect(marks, name).toHaveCount(of(filter));
    await only.getByRole('button', { name }).click();
  }
  await expect(marks).toHaveCount(of({}));
  await page.setViewportSize({ width: 683, height: 384 });
  // The page is laid out anew once it has seen its new size.
  await expect.poll(() => findFaults(page, 'section[aria-label="查找结果"]'), 'list').toEqual([]);
  await expect.poll(() => findFaults(page, 'search'), 'bar').toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await select(page, { line: '2.2.2', words: '项目为王' });
  await list(page).getByRole('button', { name: '收起列表' }).click();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('投资');
});
