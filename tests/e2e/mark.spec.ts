/** Marking: words or a whole item, by mouse and by touch, with colour, stance, tags, a note and a bookmark. */
import { citationOf, copyWithCitation } from '../../src/domain/prepare/citation.ts';
import { apartFromMoment } from '../support/notes.ts';
import {
  addressOf,
  bar,
  cards,
  expectAtTop,
  numberOf,
  painted,
  select,
  stored,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const textOf = (id: string) => workReport.lines.find((line) => line.id === id)?.text ?? '';
const htmlOf = (page: Page, line: string) => wordsOf(page, line).evaluate((element) => element.outerHTML);
const undoButton = (page: Page) => page.getByRole('button', { name: '撤销' });

test('marks selected words, within an item and across items, and leaves the text’s elements alone', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await expectAtTop(page, '1.1.1');
  const before = await Promise.all(['1.1.1', '1.1.2'].map((line) => htmlOf(page, line)));
  const end = textOf('1.1.1').slice(-6);
  await select(page, { line: '1.1.1', words: end }, { line: '1.1.2', words: '虹桥开放枢纽' });
  await bar(page).getByRole('button', { name: '关注' }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => painted(page, 'note-yellow')).toEqual([end, '虹桥开放枢纽']);
  await expect(cards(page)).toContainText(['关注']);
  await expect(cards(page)).toContainText('1.1.1—1.1.2');

  await select(page, { line: '1.1.1', words: '示范区建设破局起势。' });
  await bar(page).getByRole('button', { name: '绿色' }).click();
  await expect.poll(() => painted(page, 'note-green')).toEqual(['示范区建设破局起势。']);
  expect(await Promise.all(['1.1.1', '1.1.2'].map((line) => htmlOf(page, line)))).toEqual(before);
  await expect(page.getByText('已保存')).toBeVisible();
  const { notes } = await stored(page);
  expect(notes).toHaveLength(2);
  expect(notes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        colour: 'yellow',
        stance: 'watch',
        anchor: expect.objectContaining({
          start: { line: '1.1.1', offset: textOf('1.1.1').length - 6 },
          end: { line: '1.1.2', offset: 6 },
          quote: expect.objectContaining({ exact: `${end}\n虹桥开放枢纽` }),
        }),
      }),
      expect.objectContaining({ colour: 'green', stance: null, report: workReport.id }),
    ]),
  );
  await page.reload();
  await expect.poll(() => painted(page, 'note-green')).toEqual(['示范区建设破局起势。']);
  await expect.poll(() => painted(page, 'note-yellow')).toEqual([end, '虹桥开放枢纽']);
});

test('takes a whole item by its number, with a note in Markdown; edits, deletes, undoes and redoes', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '2.2.1'));
  await expectAtTop(page, '2.2.1');
  await numberOf(page, '2.2.1').click();
  await bar(page).getByRole('button', { name: '写批注' }).click();
  const card = cards(page);
  const area = card.getByRole('textbox', { name: /^批注/ });
  await expect(area).toBeFocused();
  await area.fill('请补充**数据**：\n\n- 场次\n- 人数');
  await card.getByRole('button', { name: '预览' }).click();
  await expect(card.locator('strong')).toHaveText('数据');
  await expect(card.locator('li')).toHaveText(['场次', '人数']);
  await card.getByRole('button', { name: '写批注' }).click();
  await card.getByRole('combobox', { name: '标签' }).fill('文旅、消费 文旅');
  await card.getByRole('group', { name: '立场' }).getByRole('button', { name: '建议' }).click();
  await card.getByRole('group', { name: '颜色' }).getByRole('button', { name: '蓝色' }).click();
  await card.getByRole('button', { name: '完成' }).click();
  await expect(card.locator('strong')).toHaveText('数据');
  await expect(card.getByRole('list', { name: '标签' }).getByRole('listitem')).toHaveText(['文旅', '消费']);
  await expect(card).toContainText('建议');
  await expect.poll(() => painted(page, 'note-blue')).toEqual([textOf('2.2.1')]);

  await card.getByRole('button', { name: '修改' }).click();
  await area.fill('改过的话');
  await area.press('Control+Enter');
  await expect(card).toContainText('改过的话');
  await expect(page.getByText('已保存')).toBeVisible();
  const kept = await stored(page);
  expect(kept.notes).toMatchObject([
    { text: '改过的话', tags: ['文旅', '消费'], stance: 'suggest', colour: 'blue' },
  ]);

  await card.getByRole('button', { name: '删除' }).click();
  await expect(card).toHaveCount(0);
  await expect(page.getByText('已删除批注')).toBeVisible();
  await undoButton(page).click();
  await expect(card).toContainText('改过的话');
  await card.getByRole('button', { name: '删除' }).click();
  await expect.poll(async () => (await stored(page)).notes).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(card).toContainText('改过的话');
  await page.keyboard.press('Control+Shift+z');
  await expect(card).toHaveCount(0);
  await expect.poll(() => painted(page, 'note-blue')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(card).toContainText('改过的话');
  // Changed later than all that was done in between, else as it was.
  await expect.poll(() => stored(page)).toMatchObject({ notes: kept.notes.map(apartFromMoment) });
});

test('opens the bar on words that are marked, to change, copy and delete', { tag: '@long' }, async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '2.2.1'));
  await expectAtTop(page, '2.2.1');
  const words = '招引一批带动力强的文旅项目';
  await select(page, { line: '2.2.1', words });
  await bar(page).getByRole('button', { name: '复制引用' }).click();
  await expect(page.getByText('已复制引用')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    copyWithCitation(words, citationOf(workReport, '2.2.1')),
  );
  await select(page, { line: '2.2.1', words });
  await bar(page).getByRole('button', { name: '黄色' }).click();
  await expect.poll(() => painted(page, 'note-yellow')).toEqual([words]);
  const box = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('note-yellow') ?? [])];
    const { left, top, height } =
      range instanceof Range ? (range.getClientRects()[0] ?? new DOMRect()) : new DOMRect();
    return { x: left + 40, y: top + height / 2 };
  });
  await page.mouse.click(box.x, box.y);
  await expect(bar(page).getByRole('button', { name: '黄色' })).toHaveAttribute('aria-pressed', 'true');
  await bar(page).getByRole('button', { name: '粉色' }).click();
  await bar(page).getByRole('button', { name: '疑问' }).click();
  await expect.poll(() => painted(page, 'note-pink')).toEqual([words]);
  await expect(bar(page).getByRole('button', { name: '疑问' })).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(async () => (await stored(page)).notes)
    .toMatchObject([{ colour: 'pink', stance: 'doubt' }]);
  await bar(page).getByRole('button', { name: '改批注' }).click();
  await expect(cards(page).getByRole('textbox', { name: /^批注/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.mouse.click(box.x, box.y);
  await bar(page).getByRole('button', { name: '删除批注' }).click();
  await expect.poll(() => painted(page, 'note-pink')).toEqual([]);
  await expect(cards(page)).toHaveCount(0);
});

test('sets a bookmark, takes it away and brings it back', { tag: '@long' }, async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.2.1'));
  await expectAtTop(page, '2.2.1');
  await numberOf(page, '2.2.1').click();
  await bar(page).getByRole('button', { name: '加书签' }).click();
  const flagged = page.getByRole('button', { name: /^条目 2\.2\.1（有书签）/ });
  await expect(flagged).toBeVisible();
  await expect(page.getByText('已加书签 2.2.1')).toBeVisible();
  await undoButton(page).click();
  await expect(flagged).toHaveCount(0);
  await expect.poll(async () => (await stored(page)).bookmarks).toEqual([]);
  await page.keyboard.press('Control+y');
  await expect(flagged).toBeVisible();
  await page.reload();
  await flagged.click();
  await bar(page).getByRole('button', { name: '取消书签' }).click();
  await expect(page.getByText('已取消书签 2.2.1')).toBeVisible();
  await expect(flagged).toHaveCount(0);
});

test('can be marked with a finger: a tap on the number, words chosen with the handles', async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.2.1'));
  await expectAtTop(page, '2.2.1');
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async (x: number, y: number) => {
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const tapOn = async (locator: ReturnType<typeof bar>) => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('there is nothing to tap on');
    expect(Math.min(box.width, box.height), 'large enough for a finger').toBeGreaterThanOrEqual(32);
    await tap(box.x + box.width / 2, box.y + box.height / 2);
  };
  await tapOn(numberOf(page, '2.2.1'));
  await expect(bar(page)).toBeVisible();
  await tapOn(bar(page).getByRole('button', { name: '赞同' }));
  await expect.poll(() => painted(page, 'note-yellow')).toEqual([textOf('2.2.1')]);
  await expect(bar(page)).toHaveCount(0);
  // The handles move the selection without any event of a pointer in the page.
  await wordsOf(page, '2.2.2').evaluate((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, 10);
  });
  await expect(bar(page)).toBeVisible();
  await tapOn(bar(page).getByRole('button', { name: '绿色' }));
  await expect.poll(() => painted(page, 'note-green')).toEqual(['发挥投资关键作用。坚']);
  await expect(cards(page)).toHaveCount(2);
});
