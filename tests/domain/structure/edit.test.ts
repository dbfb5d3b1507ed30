import { describe, expect, test } from 'vitest';
import { beginHistory, redoStep, takeStep, undoStep } from '../../../src/domain/structure/edit-history.ts';
import { editInfo } from '../../../src/domain/structure/edit-info.ts';
import {
  makeHeading,
  makePlain,
  moveIn,
  moveOut,
  setRunIn,
} from '../../../src/domain/structure/edit-levels.ts';
import {
  joinLines,
  jointsOf,
  keepLine,
  leaveOut,
  splitLine,
} from '../../../src/domain/structure/edit-lines.ts';
import { lineText } from '../../../src/domain/structure/line-text.ts';
import type { Structure } from '../../../src/domain/structure/structure.ts';
import { heading, madeUpStructure, paragraph } from '../../support/made-up-structure.ts';

const report = madeUpStructure([
  heading(1, '一、工作回顾'),
  heading(2, '（一）经济'),
  heading(3, '1.工业'),
  paragraph('工业增长。'),
  heading(2, '（二）民生'),
  heading(1, '二、主要任务'),
  { words: '（一）稳就业。推进就业。', level: 2, runIn: 6 },
]);

function levels({ lines }: Structure): (number | null)[] {
  return lines.map((line) => line.level);
}

function words({ lines }: Structure, text: string): string[] {
  return lines.map((line) => lineText(line, text));
}

describe('the outline', () => {
  test('a heading that moves in takes its subheadings along, under the sibling before it', () => {
    expect(levels(moveIn(report.structure, 5))).toEqual([1, 2, 3, null, 2, 2, 3]);
  });

  test('a heading without a sibling before it cannot move in', () => {
    expect(moveIn(report.structure, 0)).toBe(report.structure);
    expect(moveIn(report.structure, 1)).toBe(report.structure);
  });

  test('a heading that moves out takes its subheadings along and gets those after it as its own', () => {
    expect(levels(moveOut(report.structure, 1))).toEqual([1, 1, 2, null, 2, 1, 2]);
    expect(moveOut(report.structure, 0)).toBe(report.structure);
  });

  test('a line becomes a heading of no deeper a level than can stand there', () => {
    expect(levels(makeHeading(report.structure, 3, 9))).toEqual([1, 2, 3, 4, 2, 1, 2]);
    expect(levels(makeHeading(report.structure, 3, 1))).toEqual([1, 2, 3, 1, 2, 1, 2]);
    expect(makeHeading(report.structure, 3, 2).lines[3]).toMatchObject({ role: 'heading', level: 2 });
  });

  test('a title that runs into its text keeps doing so on another level', () => {
    expect(makeHeading(report.structure, 6, 1).lines[6]).toMatchObject({
      role: 'paragraph',
      level: 1,
      runIn: 6,
    });
  });

  test('what stood under a heading that becomes text stands under the heading before it', () => {
    const edited = makePlain(report.structure, 1);
    expect(levels(edited)).toEqual([1, null, 2, null, 2, 1, 2]);
    expect(edited.lines[1]?.role).toBe('paragraph');
  });

  test('the title that a paragraph begins with ends where it is told, stands beside others like it, and can be all of it', () => {
    expect(setRunIn(report.structure, 3, 2).lines[3]).toMatchObject({
      role: 'paragraph',
      level: 4,
      runIn: 2,
    });
    expect(setRunIn(report.structure, 3, 5).lines[3]).toMatchObject({
      role: 'heading',
      level: 4,
      runIn: null,
    });
    expect(setRunIn(report.structure, 3, 6)).toBe(report.structure);
    expect(setRunIn(report.structure, 6, null).lines[6]).toMatchObject({ level: null, runIn: null });
    const two = madeUpStructure([
      ...[1, 2].map((n) => ({ words: `（${n}）题。文。`, level: 1, runIn: 4 })),
      paragraph('题。文。'),
    ]);
    expect(setRunIn(two.structure, 2, 1).lines[2]).toMatchObject({ level: 1, runIn: 1 });
  });

  test('nothing is in doubt about a line that was edited', () => {
    const doubted = madeUpStructure([
      { ...heading(1, '工作回顾'), doubt: 'unnumbered-heading' },
      heading(1, '任务'),
    ]);
    expect(makePlain(doubted.structure, 0).lines[0]?.doubt).toBeNull();
    expect(
      moveIn(madeUpStructure([heading(1, '甲'), { ...heading(1, '乙'), doubt: 'level' }]).structure, 1)
        .lines[1]?.doubt,
    ).toBeNull();
  });
});

describe('the lines', () => {
  test('a line is left out and kept again', () => {
    const without = leaveOut(report.structure, 3);
    expect(without.lines[3]?.role).toBe('noise');
    expect(leaveOut(without, 3)).toBe(without);
    expect(keepLine(without, 3).lines[3]?.role).toBe('paragraph');
    expect(keepLine(report.structure, 3)).toBe(report.structure);
    expect(levels(leaveOut(report.structure, 0))).toEqual([null, 1, 2, null, 1, 1, 2]);
  });

  test('two lines are joined and, split at the joint, are the two pieces again', () => {
    const { structure, text } = madeUpStructure([
      paragraph('招商落户企业超200'),
      paragraph('无关。'),
      paragraph('户。'),
    ]);
    const joined = joinLines(structure, 0, 2);
    expect(words(joined, text)).toEqual(['招商落户企业超200户。', '无关。']);
    expect(jointsOf(joined.lines[0] ?? { pieces: [] })).toEqual([10]);
    const split = splitLine(joined, text, 0, 10);
    expect(split.lines.slice(0, 2).map((line) => line.pieces)).toEqual([
      structure.lines[0]?.pieces,
      structure.lines[2]?.pieces,
    ]);
  });

  test('a line joined to one after it takes its place', () => {
    const { structure, text } = madeUpStructure([paragraph('户。'), paragraph('中。'), paragraph('超200')]);
    expect(words(joinLines(structure, 2, 0), text)).toEqual(['中。', '超200户。']);
    expect(joinLines(structure, 2)).toBe(structure);
    expect(joinLines(structure, 1, 1)).toBe(structure);
  });

  test('split at the end of its title, a paragraph becomes a heading and a paragraph', () => {
    const split = splitLine(report.structure, report.text, 6, 6);
    expect(words(split, report.text).slice(6)).toEqual(['（一）稳就业', '。推进就业。']);
    expect(split.lines.slice(6)).toMatchObject([
      { role: 'heading', level: 2, runIn: null },
      { role: 'paragraph', level: null, runIn: null },
    ]);
  });

  test('split within its text, a paragraph keeps its title', () => {
    expect(splitLine(report.structure, report.text, 6, 8).lines[6]).toMatchObject({
      role: 'paragraph',
      level: 2,
      runIn: 6,
    });
  });

  test('of a heading that is split, the second part is text', () => {
    expect(
      splitLine(report.structure, report.text, 0, 2)
        .lines.slice(0, 2)
        .map(({ role }) => role),
    ).toEqual(['heading', 'paragraph']);
  });

  test('a character of two units is never cut, nor a line at its ends, and nothing is joined to an image', () => {
    const { structure, text } = madeUpStructure([paragraph('甲𠮷乙'), { words: '图表', role: 'image' }]);
    expect(splitLine(structure, text, 0, 2)).toBe(structure);
    expect(splitLine(structure, text, 0, 3)).not.toBe(structure);
    expect(splitLine(structure, text, 1, 1)).toBe(structure);
    expect(joinLines(structure, 0)).toBe(structure);
    expect(splitLine(structure, text, 0, 4)).toBe(structure);
  });
});

describe('what the document says of itself', () => {
  test('a field is edited; the same value is no edit', () => {
    const edited = editInfo(report.structure, { place: '云南省', year: 2026 });
    expect(edited.info).toEqual({ ...report.structure.info, place: '云南省', year: 2026 });
    expect(editInfo(edited, { place: '云南省' })).toBe(edited);
  });
});

describe('the history', () => {
  test('a step is undone and done again; a new step forgets what was undone', () => {
    const [one, two, three] = [{ name: '1' }, { name: '2' }, { name: '3' }];
    const stepped = takeStep(takeStep(beginHistory(one), two), three);
    const undone = undoStep(undoStep(stepped));
    expect(undone.present).toBe(one);
    expect(redoStep(undone).present).toBe(two);
    expect(redoStep(redoStep(undone))).toEqual(stepped);
    expect(takeStep(undone, three)).toEqual({ past: [one], present: three, future: [] });
  });

  test('at either end nothing happens, and what changes nothing is no step', () => {
    const start = beginHistory({ name: '1' });
    expect(undoStep(start)).toBe(start);
    expect(redoStep(start)).toBe(start);
    expect(takeStep(start, start.present)).toBe(start);
  });
});
