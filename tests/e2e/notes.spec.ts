/** The notes panel: order, ways to and fro, filters and counts; and the same notes in two windows. */
import { bookmarkOn, rangeOf } from '../support/notes.ts';
import {
  addressOf,
  bar,
  bringIn,
  cards,
  expectAtTop,
  noteHere,
  notesPanel,
  numberOf,
  painted,
  plan,
  stored,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

/** Given out of order, so that the order is the panel's doing. */
const notes = [
  noteHere(workReport, '2.5.1', { stance: 'suggest', colour: 'blue', tags: ['更新'], text: '加快节奏' }),
  noteHere(workReport, rangeOf(workReport, '1.1.1', '方厅水院'), { stance: 'agree', text: '很有特色' }),
  noteHere(workReport, '3.0.2', { stance: 'watch', colour: 'green', text: 'ＧＤＰ 之外' }),
  noteHere(workReport, rangeOf(workReport, '1.1.1', '示范区'), {
    stance: 'doubt',
    colour: 'pink',
    tags: ['更新', '数据'],
  }),
  noteHere(plan, '2', { stance: 'agree', text: '另一份文件' }),
];
const inOrder = ['1.1.1', '1.1.1', '2.5.1', '3.0.2'];

const placesOf = (page: Page) => cards(page).locator('header button').allTextContents();

async function openWithNotes(page: Page): Promise<void> {
  await bringIn(page, notes, [bookmarkOn(workReport, '2.5.1'), bookmarkOn(workReport, '1.2.2')]);
  await page.getByRole('link', { name: workReport.title }).click();
  await notesPanel(page).getByRole('button', { name: '列表', exact: true }).click();
  await expect(cards(page)).toHaveCount(4);
}

test('lists notes and bookmarks in reading order, and leads from card to text and from text to card', async ({
  app,
}) => {
  const page = await app.open();
  await openWithNotes(page);
  expect(await placesOf(page)).toEqual(inOrder);
  await expect(cards(page).first()).toContainText('示范区');
  await expect(notesPanel(page).getByRole('heading', { level: 3 })).toHaveText([
    /^1\.1/,
    /^1\.2/,
    /^2\.5/,
    /^3/,
  ]);
  await notesPanel(page)
    .getByRole('button', { name: /^到正文 2\.5\.1/ })
    .click();
  await expectAtTop(page, '2.5.1');
  await expect.poll(() => painted(page, 'note-active')).toHaveLength(1);
  await notesPanel(page)
    .getByRole('button', { name: /^1\.2\.2/ })
    .click();
  await expectAtTop(page, '1.2.2');

  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '2026年主要任务' }).click();
  await expectAtTop(page, '2');
  await notesPanel(page).getByRole('button', { name: '随文' }).click();
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: '聚力功能品质提升' })
    .click();
  await expectAtTop(page, '2.5');
  await wordsOf(page, '2.5.1').click();
  const card = cards(page).filter({ hasText: '加快节奏' });
  await expect(card).toHaveAttribute('data-active', 'true');
  await expect(card).toBeInViewport();
  await expect(bar(page)).toBeVisible();
  const level = async () => {
    const [one, other] = [await card.boundingBox(), await wordsOf(page, '2.5.1').boundingBox()];
    return Math.abs((one?.y ?? 0) - (other?.y ?? 9999));
  };
  await expect.poll(level, 'the card stands level with its item').toBeLessThan(24);
});

test('filters by stance, colour, tag, bookmark and words, all together', { tag: '@long' }, async ({
  app,
}) => {
  const page = await app.open();
  await openWithNotes(page);
  const panel = notesPanel(page);
  await panel.getByRole('button', { name: '筛选和搜索' }).click();
  const form = panel.getByRole('search');
  const chip = (name: string) => form.getByRole('button', { name, exact: true });
  const check = async (chosen: readonly string[], places: readonly string[]) => {
    for (const name of chosen) await chip(name).click();
    await expect.poll(() => placesOf(page)).toEqual(places);
    await expect(panel).toContainText(`${places.length} / 4`);
    for (const name of chosen) await chip(name).click();
    await expect.poll(() => placesOf(page)).toEqual(inOrder);
  };
  await check(['疑问'], ['1.1.1']);
  await check(['疑问', '关注'], ['1.1.1', '3.0.2']);
  await check(['蓝色'], ['2.5.1']);
  await check(['更新'], ['1.1.1', '2.5.1']);
  await check(['更新', '疑问'], ['1.1.1']);
  await check(['有书签'], ['2.5.1']);
  const words = form.getByRole('searchbox', { name: '搜索批注和引文' });
  await words.fill('gdp');
  await expect.poll(() => placesOf(page)).toEqual(['3.0.2']);
  await words.fill('方厅');
  await expect.poll(() => placesOf(page)).toEqual(['1.1.1']);
  await words.fill('没有的话');
  await expect(panel).toContainText('没有符合筛选条件的批注。');
  await panel.getByRole('button', { name: '清除筛选' }).click();
  await expect(words).toHaveValue('');
  await expect.poll(() => placesOf(page)).toEqual(inOrder);
});

test('counts the notes of each chapter in the contents', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  await openWithNotes(page);
  const countOf = (title: string) =>
    page
      .getByRole('navigation', { name: '目录' })
      .getByRole('link', { name: title })
      .getByRole('img', { name: /条批注/ });
  await expect(countOf('战略引领能级提升')).toHaveText('2');
  await expect(countOf('聚力功能品质提升')).toHaveText('1');
  await expect(countOf('2026年主要任务')).toHaveText('1');
  await expect(countOf('经济发展提质增效')).toHaveCount(0);
  await numberOf(page, '1.1.2').click();
  await bar(page).getByRole('button', { name: '赞同' }).click();
  await expect(countOf('战略引领能级提升')).toHaveText('3');
  await expect(countOf('2025年工作回顾')).toHaveText('3');
});

test('shows a note in every window at once, and keeps what each window changed of it', async ({ app }) => {
  const first = await app.open(addressOf(workReport, '2.2.1'));
  const second = await app.secondWindow(addressOf(workReport, '2.2.1'));
  await expectAtTop(second, '2.2.1');
  await numberOf(first, '2.2.1').click();
  await bar(first).getByRole('button', { name: '写批注' }).click();
  await expect(cards(second)).toHaveCount(1);
  await expect.poll(() => painted(second, 'note-yellow')).toHaveLength(1);

  await cards(second).getByRole('button', { name: '写批注' }).click();
  await cards(second).getByRole('combobox', { name: '标签' }).fill('文旅');
  await cards(second).getByRole('button', { name: '完成' }).click();
  await expect(cards(second).getByRole('list', { name: '标签' })).toHaveText('文旅');
  await expect.poll(async () => (await stored(first)).notes).toMatchObject([{ tags: ['文旅'] }]);
  // The first window's editor was open all the while, and knew no tag when it was opened.
  await expect(cards(first).getByRole('combobox', { name: '标签' })).toHaveValue('文旅');
  await cards(first).getByRole('textbox', { name: /^批注/ }).fill('第一个窗口写的话');
  await cards(second).getByRole('button', { name: '写批注' }).click();
  await cards(second).getByRole('group', { name: '立场' }).getByRole('button', { name: '疑问' }).click();
  await cards(first).getByRole('button', { name: '完成' }).click();
  await expect
    .poll(async () => (await stored(first)).notes)
    .toMatchObject([{ text: '第一个窗口写的话', stance: 'doubt', tags: ['文旅'] }]);
  for (const page of [first, second]) {
    await expect(cards(page)).toContainText('第一个窗口写的话');
  }
  await cards(first).getByRole('button', { name: '删除' }).click();
  await expect(cards(second)).toHaveCount(0);
});
