/** An official document printed by LibreOffice and measured: GB/T 9704-2012, 5.2 and 7. */
import { describe, expect, test } from 'vitest';
import { officialToDocx } from '../../src/exporting/official-docx.ts';
import { longDocument, quotationOfWork } from '../support/official.ts';
import { canPrint, type PrintedLine, printPages } from '../support/printed-pages.ts';

/** Left, right and lower edge of the text, in millimetres. */
const edges = { left: 28, right: 184, top: 37, bottom: 262 };
/** In millimetres: fonts differ in what they leave free around their characters. */
const slack = 1;

describe.skipIf(!canPrint)('a printed official document', async () => {
  const pages = canPrint ? printPages(await officialToDocx(longDocument())) : [];
  const numbers = pages.map((lines) => lines.findLast(({ text }) => /^—\s*\d+\s*—$/.test(text)));
  const texts = pages.map((lines, page) => lines.filter((line) => line !== numbers[page]));
  const isHeading = ({ text }: PrintedLine) => /^(.、扩大|（一）优化|1.民间)/.test(text);
  // The first has the title, the last ends when the text does, and headings go to the next page with what follows them.
  const full = texts.slice(1, -1).filter((_, index) => !texts[index + 2]?.slice(0, 1).some(isHeading));

  test('has 22 lines on a full page', () => {
    expect(full.length).toBeGreaterThan(2);
    for (const lines of full) expect(lines).toHaveLength(22);
  });

  test('has 28 characters on a full line, two fewer where a paragraph begins', () => {
    const lines = full.flat();
    const longest = lines.filter(({ right }) => right > edges.right - 3);
    const isIndented = ({ left }: { readonly left: number }) => left > edges.left + 5;
    expect(longest.length).toBeGreaterThan(full.length * 16);
    for (const line of longest) expect([...line.text], line.text).toHaveLength(isIndented(line) ? 26 : 28);
    expect(longest.some(isIndented)).toBe(true);
  });

  test('keeps to the margins', () => {
    for (const { left, top, right, bottom } of texts.flat()) {
      expect(left).toBeGreaterThan(edges.left - slack);
      expect(right).toBeLessThan(edges.right + slack);
      expect(top).toBeGreaterThan(edges.top - slack);
      expect(bottom).toBeLessThan(edges.bottom + slack);
    }
    for (const [first] of full) expect(first?.top).toBeLessThan(edges.top + 4);
  });

  test('has its title in the middle, and headings two characters in', () => {
    const [title] = texts[0] ?? [];
    expect(title?.text).toBe('关于扩大有效投资的建议');
    expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2).toBeCloseTo((edges.left + edges.right) / 2, 0);
    const headings = texts.flat().filter(isHeading);
    expect(headings).toHaveLength(9);
    for (const { left } of headings) expect(Math.abs(left - edges.left - 11.2)).toBeLessThan(slack);
  });

  test('has no heading at the foot of a page', () => {
    for (const lines of texts) expect(lines.slice(-1).some(isHeading)).toBe(false);
  });

  test('has its number 7 mm under the text, on the right of odd pages and the left of even ones', () => {
    numbers.forEach((number, index) => {
      if (!number) throw new Error(`page ${index + 1} has no number`);
      const middle = (number.top + number.bottom) / 2;
      expect(number.text.replace(/\s/g, '')).toBe(`—${index + 1}—`);
      expect(Math.abs(middle - edges.bottom - 7)).toBeLessThan(slack + 0.5);
      const isOdd = index % 2 === 0;
      if (isOdd) expect(Math.abs(edges.right - 4.9 - number.right)).toBeLessThan(slack);
      else expect(Math.abs(number.left - edges.left - 4.9)).toBeLessThan(slack);
    });
  });

  test('has the citation of a quotation at the foot of its page', () => {
    const page = texts.find((lines) => lines.some(({ text }) => text.startsWith('“实现‘基础设施’')));
    expect(page?.at(-1)?.text.endsWith(quotationOfWork.citation)).toBe(true);
  });
});
