/** Words that the document's own notes explain are underlined, and say what they mean where they stand. */
import { createHash } from 'node:crypto';
import { arrange } from '../../src/domain/structure/arrange.ts';
import { structureOf } from '../../src/domain/structure/structure-of.ts';
import { printArrangement } from '../../src/importing/arrangement-file.ts';
import { plainText } from '../support/extracted.ts';
import { painted } from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const extracted = plainText(
  [
    '某区政府工作报告',
    '一、工作回顾',
    '高校入选“双一流”，质量不断提高，群众更加满意。',
    '二、主要任务',
    '推进各项改革，建设更高水平的“双一流”高校。',
    '名词解释',
    '“双一流”：世界一流大学和一流学科。',
  ].join('\n'),
);
const sha256 = createHash('sha256').update(extracted.text).digest('hex');
const arrangement = arrange(structureOf(extracted), extracted.text, { id: 'glossary', sha256 });

async function serveReport(page: Page): Promise<void> {
  await page.route('**/source.txt', (route) => route.fulfill({ status: 200, body: extracted.text }));
  await page.route('**/arrangement.json', (route) =>
    route.fulfill({ status: 200, body: printArrangement(arrangement) }),
  );
  await page.evaluate(() => {
    location.hash = '#/read/glossary';
  });
  await page.reload();
  // They are looked for when the page is idle.
  await expect.poll(() => painted(page, 'explained'), { timeout: 20_000 }).toEqual(['“双一流”', '“双一流”']);
}

test('a click on explained words says what they mean, and leads to the note', async ({ app }) => {
  const page = await app.open();
  await serveReport(page);
  const words = page.locator('[data-words="1.0.1"]');
  const box = await words.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const range = document.createRange();
    if (text) {
      range.setStart(text, 5);
      range.setEnd(text, 6);
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(box.x, box.y);
  const note = page.getByRole('dialog', { name: '“双一流”' });
  await expect(note).toContainText('世界一流大学和一流学科。');
  await note.getByRole('button', { name: '到注释' }).click();
  await expect(note).toBeHidden();
  await expect(page.locator('[data-line]:focus')).toContainText('世界一流大学和一流学科。');
});

test('the key E says it of the words in the line that has the focus, and Escape gives the focus back', {
  tag: '@long',
}, async ({ app }) => {
  const page = await app.open();
  await serveReport(page);
  const line = page.locator('[data-line]', { hasText: '高校入选' });
  await line.focus();
  await page.keyboard.press('e');
  const note = page.getByRole('dialog', { name: '“双一流”' });
  await expect(note).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(line).toBeFocused();
});
