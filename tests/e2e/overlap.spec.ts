/** Several notes on the same words: all seen, each reached by pointer and by key, and heard; cards that never overlap. */
import type { TextRange } from '../../src/domain/notes/anchor.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import { orderNotes } from '../../src/domain/notes/order.ts';
import { rangeOf } from '../support/notes.ts';
import {
  addressOf,
  bar,
  bringIn,
  cards,
  expectAtTop,
  lineOf,
  noteHere,
  notesPanel,
  painted,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const line = '2.2.2';
const words = { long: '发挥投资关键作用', short: '投资关键' };

function made(number: number, place: TextRange | string, given: Partial<Note> = {}): Note {
  return noteHere(workReport, place, {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    ...given,
  });
}

const three = [
  made(1, line, { colour: 'yellow', text: '整条都要看' }),
  made(2, rangeOf(workReport, line, words.long), { colour: 'green', stance: 'agree', text: '投资的作用' }),
  made(3, rangeOf(workReport, line, words.short), { colour: 'pink', stance: 'doubt' }),
];

async function openWith(app: App, notes: readonly Note[]): Promise<Page> {
  const page = await app.open();
  await bringIn(page, notes);
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    addressOf(workReport, line),
  );
  await expectAtTop(page, line);
  await expect(cards(page).first()).toBeVisible();
  return page;
}

/** The middle of the words that are painted in a style. */
function middleOf(page: Page, style: string): Promise<{ x: number; y: number }> {
  return page.evaluate((name) => {
    const [range] = [...(CSS.highlights.get(name) ?? [])];
    if (!(range instanceof Range)) throw new Error(`nothing is ${name}`);
    const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, style);
}

const chosenNote = (page: Page) => page.locator('[data-note][data-active="true"]').getAttribute('data-note');

test('words with several notes show each colour, and a click on them offers each', { tag: '@page' }, async ({
  app,
}) => {
  const page = await openWith(app, three);
  await expect.poll(() => painted(page, 'note-pink')).toEqual([words.short]);
  await expect.poll(() => painted(page, 'note-beneath-green')).toEqual([words.short]);
  await expect.poll(() => painted(page, 'note-beneath-yellow')).toEqual([words.long]);
  expect((await painted(page, 'note-green')).join('…')).toBe('发挥…作用');

  const at = await middleOf(page, 'note-pink');
  await page.mouse.click(at.x, at.y);
  const here = bar(page).getByRole('group', { name: '这里有 3 条批注' });
  await expect(here.getByRole('button')).toHaveText([`疑问“${words.short}”`, '赞同投资的作用', '整条都要看']);
  await expect(here.getByRole('button').nth(0)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => chosenNote(page)).toBe(three[2]?.id);
  for (const [index, note] of [three[1], three[0]].entries()) {
    await here
      .getByRole('button')
      .nth(index + 1)
      .click();
    await expect.poll(() => chosenNote(page)).toBe(note?.id);
    await expect(here.getByRole('button').nth(index + 1)).toHaveAttribute('aria-pressed', 'true');
  }
  await bar(page).getByRole('button', { name: '删除批注' }).click();
  await expect(cards(page)).toHaveCount(2);
  await expect.poll(() => painted(page, 'note-beneath-yellow')).toEqual([]);

  // In the system's own colours too it is seen which words have a note.
  await page.emulateMedia({ forcedColors: 'active' });
  await page.mouse.click(4, 4);
  await expect.poll(() => painted(page, 'note-active')).toEqual([]);
  const seen = () => wordsOf(page, line).screenshot();
  const withNotes = await seen();
  await page.evaluate(() => CSS.highlights.get('note-green')?.clear());
  await expect.poll(async () => (await seen()).equals(withNotes)).toBe(false);
});

test('the pointer over noted words shows their cards, and over a card its words', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await openWith(app, three);
  await expect.poll(() => painted(page, 'note-pink')).toEqual([words.short]);
  const at = await middleOf(page, 'note-pink');
  await page.mouse.move(at.x, at.y);
  await expect(page.locator('[data-note][data-hovered]')).toHaveCount(3);
  await expect(wordsOf(page, line)).toHaveCSS('cursor', 'pointer');
  await page.locator(`[data-note="${three[1]?.id}"] time`).hover();
  await expect.poll(() => painted(page, 'note-hovered')).toEqual([words.long]);
  await expect(page.locator('[data-note][data-hovered]')).toHaveCount(1);
  await wordsOf(page, '2.2.3').hover();
  await expect.poll(() => painted(page, 'note-hovered')).toEqual([]);
});

test('keys go from note to note, one over the other and in headings, and each is heard', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const inHeading = made(4, '2.3', { colour: 'blue', text: '这一节' });
  const page = await openWith(app, [...three, inHeading]);
  await expect(lineOf(page, line)).toHaveAccessibleDescription('3 条批注');
  await expect(lineOf(page, '2.2.1')).toHaveAccessibleDescription('');
  await expect(lineOf(page, '2.3')).toHaveAccessibleDescription('1 条批注');
  const heard = page.getByRole('status').filter({ hasText: '条批注，共 4 条' });
  const order = orderNotes(workReport, [...three, inHeading]);
  for (const [index, note] of order.entries()) {
    await page.keyboard.press('.');
    await expect.poll(() => chosenNote(page)).toBe(note?.id);
    await expect(heard).toContainText(`第 ${index + 1} 条批注`);
    await expect(heard).toContainText(note?.text ?? '');
    await expect(lineOf(page, note?.anchor.start.line ?? '')).toBeFocused();
  }
  await page.keyboard.press('.');
  await expect(page.getByText('后面没有批注了')).toBeVisible();
  await page.keyboard.press(',');
  await expect.poll(() => chosenNote(page)).toBe(order[2]?.id);
  await page.keyboard.press(',');
  await expect.poll(() => chosenNote(page)).toBe(order[1]?.id);
  await page.keyboard.press('.');
  await expect(bar(page).getByRole('button', { name: '粉色' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('3');
  await expect.poll(() => painted(page, 'note-blue')).toContain(words.short);
});

test('cards of very many and of long notes never overlap, in any window and size of text', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const many = Array.from({ length: 200 }, (_, index) =>
    made(index, line, { text: index % 7 === 0 ? '很长的批注。'.repeat(60) : `第 ${index} 条` }),
  );
  const page = await openWith(app, many);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(lineOf(page, line)).toHaveAccessibleDescription('200 条批注');
  /** How far each card reaches over the one below it. */
  const overlaps = async () => {
    const boxes = await cards(page).evaluateAll((all) =>
      all.map((card) => card.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
    const sorted = boxes.toSorted((one, other) => one.top - other.top);
    return sorted.slice(1).map(({ top }, at) => Math.max(0, (sorted[at]?.bottom ?? 0) - top));
  };
  const expectApart = () => expect.poll(overlaps).toEqual(new Array(59).fill(0));
  await expectApart();
  await page.setViewportSize({ width: 1300, height: 600 });
  await expectApart();
  await page.keyboard.press('Control+=');
  await expectApart();
  await page.keyboard.press('.');
  await expect.poll(() => chosenNote(page)).toBe(many[0]?.id);
  await expectApart();
  await notesPanel(page)
    .getByRole('button', { name: /^附近还有 140 条批注/ })
    .click();
  await expect(notesPanel(page).getByRole('button', { name: '列表', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
