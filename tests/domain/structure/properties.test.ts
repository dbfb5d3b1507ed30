import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineKinds } from '../../../src/domain/structure/extracted.ts';
import { lineText } from '../../../src/domain/structure/line-text.ts';
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { extracted, plainText } from '../../support/extracted.ts';
import { paragraph } from '../../support/made-up-document.ts';
import { outlineOf, shownLines } from '../../support/shown-structure.ts';

const words = fc.constantFrom(
  ...[
    '政府工作报告',
    '——2026年1月28日在云南省第十四届人民代表大会第四次会议上',
    '省长 王某',
    '各位代表：',
    '目录',
  ],
  ...[
    '一、回顾',
    '二、安排',
    '（一）经济',
    '（二）民生',
    '（',
    '一）改革',
    '第一章　总则',
    '第一节　基础',
    '1.项目',
    '（1）道路',
  ],
  ...[
    '2025年工作回顾',
    '附件',
    '来源：日报',
    '打印',
    '收藏',
    '责任编辑：李某',
    '3',
    `（一）发展。${paragraph}`,
    paragraph,
  ],
);
const anyWords = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const hints = fc.record(
  {
    kind: fc.constantFrom(...lineKinds),
    heading: fc.option(fc.integer({ min: 1, max: 6 })),
    bold: fc.nat({ max: 40 }),
    size: fc.option(fc.double({ min: 0.5, max: 3, noNaN: true })),
    isCentred: fc.boolean(),
  },
  { requiredKeys: [] },
);
const line = fc.record({ text: anyWords.map((text) => text.replace(/[\n\r]/g, ' ')), hints });
const documents = fc.array(line, { maxLength: 40 }).map((lines) => extracted(lines));
/** A line that page words broke in two, and a numbering that a contents list parted, may read otherwise without these. */
const parted = new Set(['（', '一）改革', '目录']);
const plainDocuments = fc
  .array(
    fc.oneof(
      words.filter((line) => !parted.has(line)),
      fc.constant('（\n一）改革'),
    ),
    { maxLength: 40 },
  )
  .map((lines) => plainText(lines.join('\n')));

describe('the structure of any text', () => {
  it('holds every line once, in order', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const pieces = structureOf(text).lines.flatMap((found) => found.pieces);
        expect(pieces).toEqual(text.lines.map(({ from, to }) => ({ from, to })));
      }),
    );
  });

  it('skips no level, and its titles are parts of their lines', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { lines } = structureOf(text);
        const levels = new Set(lines.flatMap(({ level }) => level ?? []));
        expect([...levels].sort((a, b) => a - b)).toEqual(Array.from(levels, (_, index) => index + 1));
        for (const found of lines) {
          const { length } = lineText(found, text.text);
          if (found.runIn !== null) expect(found.runIn > 0 && found.runIn < length).toBe(true);
          expect(found.runIn === null || found.role === 'paragraph').toBe(true);
          expect(found.role !== 'heading' || found.level !== null).toBe(true);
        }
      }),
    );
  });

  it('is found again in the text that it shows', () => {
    fc.assert(
      fc.property(plainDocuments, (text) => {
        const structure = structureOf(text);
        // Of lines that repeat over and over, what a contents list leaves behind may look like one again.
        fc.pre(structure.lines.every(({ role }) => role !== 'contents'));
        const shown = plainText(shownLines(text, structure).join('\n'));
        const again = structureOf(shown);
        expect(shownLines(shown, again)).toEqual(shownLines(text, structure));
        expect(outlineOf(shown, again)).toEqual(outlineOf(text, structure));
      }),
    );
  });
});
