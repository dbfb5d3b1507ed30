import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginHistory, redoStep, takeStep, undoStep } from '../../../src/domain/structure/edit-history.ts';
import { editInfo } from '../../../src/domain/structure/edit-info.ts';
import {
  makeHeading,
  makePlain,
  moveIn,
  moveOut,
  setRunIn,
} from '../../../src/domain/structure/edit-levels.ts';
import { joinLines, keepLine, leaveOut, splitLine } from '../../../src/domain/structure/edit-lines.ts';
import { lineLength } from '../../../src/domain/structure/line-text.ts';
import { nestLevels } from '../../../src/domain/structure/nest-levels.ts';
import { type Structure, structureRoles } from '../../../src/domain/structure/structure.ts';
import { type MadeUpLine, madeUpStructure } from '../../support/made-up-structure.ts';

const madeUp = fc
  .array(
    fc.record({
      words: fc.string({
        unit: fc.constantFrom('甲', '乙', '。', '，', '𠮷', ' '),
        minLength: 1,
        maxLength: 12,
      }),
      role: fc.constantFrom(...structureRoles),
      level: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drafts) => {
    const { structure, text } = madeUpStructure(
      drafts.map(
        ({ words, role, level }): MadeUpLine =>
          role === 'heading' ? { words, role, level } : { words, role },
      ),
    );
    return { structure: { ...structure, lines: nestLevels(structure.lines) }, text };
  });

type Edit = (structure: Structure, text: string) => Structure;

const place = fc.nat({ max: 14 });
const edits = fc.array(
  fc.oneof(
    fc.tuple(place, fc.integer({ min: -1, max: 6 })).map(
      ([at, level]): Edit =>
        (it) =>
          makeHeading(it, at, level),
    ),
    place.map(
      (at): Edit =>
        (it) =>
          moveIn(it, at),
    ),
    place.map(
      (at): Edit =>
        (it) =>
          moveOut(it, at),
    ),
    place.map(
      (at): Edit =>
        (it) =>
          makePlain(it, at),
    ),
    place.map(
      (at): Edit =>
        (it) =>
          leaveOut(it, at),
    ),
    place.map(
      (at): Edit =>
        (it) =>
          keepLine(it, at),
    ),
    fc.tuple(place, place).map(
      ([at, other]): Edit =>
        (it) =>
          joinLines(it, at, other),
    ),
    fc.tuple(place, fc.nat({ max: 24 })).map(
      ([at, offset]): Edit =>
        (it, text) =>
          splitLine(it, text, at, offset),
    ),
    fc.tuple(place, fc.option(fc.nat({ max: 24 }))).map(
      ([at, end]): Edit =>
        (it) =>
          setRunIn(it, at, end),
    ),
    fc.constantFrom('云南省', null).map(
      (name): Edit =>
        (it) =>
          editInfo(it, { place: name }),
    ),
  ),
  { maxLength: 25 },
);

/** Every unit of the text's lines, in the order of the text. */
function coveredUnits({ lines }: Structure): number[] {
  return lines
    .flatMap((line) =>
      line.pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
    )
    .sort((one, other) => one - other);
}

test('after any edits every unit of the extracted text is held exactly once', () => {
  fc.assert(
    fc.property(madeUp, edits, ({ structure, text }, steps) => {
      const edited = steps.reduce((it, edit) => edit(it, text), structure);
      expect(coveredUnits(edited)).toEqual(coveredUnits(structure));
      expect(edited.lines.every((line) => line.pieces.length > 0 && lineLength(line) > 0)).toBe(true);
    }),
  );
});

test('after any edits the outermost level is 1, none is skipped, and only headings have one', () => {
  fc.assert(
    fc.property(madeUp, edits, ({ structure, text }, steps) => {
      const edited = steps.reduce((it, edit) => edit(it, text), structure);
      let before = 0;
      for (const line of edited.lines) {
        expect(line.level !== null).toBe(line.role === 'heading' || line.runIn !== null);
        if (line.runIn !== null) {
          expect(line.role).toBe('paragraph');
          expect(line.runIn).toBeGreaterThan(0);
          expect(line.runIn).toBeLessThan(lineLength(line));
        }
        if (line.level === null) continue;
        expect(line.level).toBeGreaterThanOrEqual(1);
        expect(line.level).toBeLessThanOrEqual(before + 1);
        before = line.level;
      }
    }),
  );
});

test('undoing every step gives the very values that were, and doing them again the very values that became', () => {
  fc.assert(
    fc.property(madeUp, edits, ({ structure, text }, steps) => {
      const done = steps.reduce(
        (history, edit) => takeStep(history, edit(history.present, text)),
        beginHistory(structure),
      );
      let undone = done;
      for (const state of done.past.toReversed()) {
        undone = undoStep(undone);
        expect(undone.present).toBe(state);
      }
      expect(undone.present).toBe(structure);
      let redone = undone;
      while (redone.future.length > 0) redone = redoStep(redone);
      expect(redone.present).toBe(done.present);
      expect(redone.past).toEqual(done.past);
    }),
  );
});

test('lines that were joined part at the joint into the very pieces', () => {
  fc.assert(
    fc.property(madeUp, place, place, ({ structure, text }, at, other) => {
      const joined = joinLines(structure, at, other);
      if (joined === structure || structure.lines[at]?.role === 'image') return;
      const line = structure.lines[at];
      if (!line) return;
      const index = other < at ? at - 1 : at;
      const parted = splitLine(joined, text, index, lineLength(line));
      expect(parted.lines[index]?.pieces).toEqual(line.pieces);
      expect(parted.lines[index + 1]?.pieces).toEqual(structure.lines[other]?.pieces);
    }),
  );
});
