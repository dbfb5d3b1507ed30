/** Reading an imported document: headings of any depth or within their paragraph, tables, and contents of any size. */
import { arrangeText } from '../support/arranged-text.ts';
import { bar, expectAtTop, lineOf, painted, wordsOf } from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const chapters = Array.from({ length: 30 }, (_, at) => [
  `## 第${at + 1}章　做好第${at + 1}项工作`,
  '总的来看，这项工作开局良好。',
  '### 第一节　巩固基础',
  '要继续巩固基础，补齐短板。'.repeat(20),
]).flat();

const text = [
  '# 某省国民经济和社会发展规划纲要',
  ...chapters,
  '## 第31章　保障措施',
  '**（一）加强组织领导**。各级各部门要各负其责。',
  '**（二）健全监测评估**。建立年度监测机制。',
  '| 指标 | 2025年 | 2030年 |\n| --- | --- | --- |\n| 增速 | 5.5% | 6% |\n| 就业 | 60万人 | 65万人 |',
].join('\n\n');

async function open(app: App, place: string): Promise<Page> {
  const { source, arrangement } = await arrangeText('plan', '规划.md', text);
  const page = await app.open();
  await page.route('**/source.txt', (route) => route.fulfill({ status: 200, body: source }));
  await page.route('**/arrangement.json', (route) => route.fulfill({ status: 200, body: arrangement }));
  await page.reload();
  await page.locator('a[href="#/read/plan"]').click();
  await expect(wordsOf(page, 'title')).toBeVisible();
  if (place !== '') await page.evaluate((id) => location.assign(`#/read/plan/${id}`), place);
  return page;
}

test('goes to a section whose title runs into its paragraph, and draws the title as a heading', {
  tag: '@long',
}, async ({ app }) => {
  const page = await open(app, '31.2');
  await expect(lineOf(page, '31.2.1')).toBeInViewport();
  await expect(wordsOf(page, '31.2.1').getByRole('heading', { level: 3 })).toHaveText('（二）健全监测评估');
  await expect(wordsOf(page, '31.2.1')).toHaveText('（二）健全监测评估。建立年度监测机制。');
});

test('folds large contents but for what is read, and filters them', { tag: '@long' }, async ({ app }) => {
  const page = await open(app, '7.1');
  await expectAtTop(page, '7.1');
  const contents = page.getByRole('navigation', { name: '目录' });
  await expect(contents.locator('[aria-current]')).toHaveText('第一节　巩固基础');
  await expect(contents.getByRole('link', { name: /巩固基础/ })).toHaveCount(1);
  await contents.getByRole('button', { name: '展开“第8章　做好第8项工作”' }).click();
  await expect(contents.getByRole('link', { name: /巩固基础/ })).toHaveCount(2);
  await contents.getByRole('searchbox').fill('监测');
  await expect(contents.getByRole('link', { name: /第31章|健全监测评估/ })).toHaveCount(2);
  await expect(contents.getByRole('listitem')).toHaveCount(2);
});

test('marks words over the cells of a table’s row at their very place', { tag: '@long' }, async ({ app }) => {
  const page = await open(app, '31.2.3');
  const row = page.getByRole('row').filter({ hasText: '增速' });
  const [from, to] = [
    row.getByRole('cell', { name: '5.5%' }),
    row.getByRole('cell', { name: '6%', exact: true }),
  ];
  await expect(from).toBeInViewport();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('the row has no cells');
  await page.mouse.move(start.x + 4, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 4, end.y + end.height / 2, { steps: 5 });
  await page.mouse.up();
  await bar(page).getByRole('button', { name: '绿色' }).click();
  await expect.poll(() => painted(page, 'note-green')).toEqual(['5.5%\t6%']);
});
