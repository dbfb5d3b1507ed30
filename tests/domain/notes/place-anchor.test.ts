import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeRange } from '../../../src/domain/notes/anchor.ts';
import { anchorPlacer } from '../../../src/domain/notes/place-anchor.ts';
import type { Line, Report } from '../../../src/domain/report/report.ts';
import { noteOn, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];

/** The report with the text of its lines changed, and their starts with it; null drops a line. */
function revise(change: (line: Line) => string | null): Report {
  let start = 0;
  const lines = work.lines.flatMap((line) => {
    const text = change(line);
    if (text === null) return [];
    const revised = { ...line, text, start };
    start += text.length + 1;
    return [revised];
  });
  return { ...work, lines };
}

function placed(report: Report, line: string, words: string) {
  const note = noteOn(work, rangeOf(work, line, words), { version: 'old' });
  return anchorPlacer(report, 'new')(note.anchor);
}

describe('placing an anchor', () => {
  test('gives it back where it was, described as it was, in the text that it was made on', () => {
    const positions = fc
      .nat(work.lines.length - 1)
      .chain((at) => fc.tuple(fc.constant(at), fc.nat(work.lines[at]?.text.length ?? 0)));
    const place = anchorPlacer(work, 'v');
    fc.assert(
      fc.property(positions, positions, ([line, offset], [otherLine, otherOffset]) => {
        const start = { line: work.lines[line]?.id ?? '', offset };
        const end = { line: work.lines[otherLine]?.id ?? '', offset: otherOffset };
        const anchor =
          describeRange(work, { start, end }, 'v') ?? describeRange(work, { start: end, end: start }, 'v');
        fc.pre(anchor !== null);
        expect(place(anchor)).toEqual({ state: 'exact', anchor });
      }),
    );
  });

  test('gives it the version of the text in which it was found', () => {
    expect(placed(work, '2.2.2', '222亿元')).toMatchObject({ state: 'exact', anchor: { version: 'new' } });
  });

  test('follows words that moved within their line or to another', () => {
    const longer = revise((line) => (line.id === '2.2.2' ? `新加一句。${line.text}` : line.text));
    expect(placed(longer, '2.2.2', '222亿元')).toMatchObject({
      state: 'moved',
      anchor: { start: { line: '2.2.2', offset: rangeOf(work, '2.2.2', '222亿元').start.offset + 5 } },
    });
    const text = work.lines.find((line) => line.id === '2.2.2')?.text ?? '';
    const renumbered = revise((line) =>
      line.id === '2.2.3' ? text : line.id === '2.2.2' ? '新的一条。' : line.text,
    );
    expect(placed(renumbered, '2.2.2', '222亿元')).toMatchObject({
      state: 'moved',
      anchor: { start: { line: '2.2.3' } },
    });
  });

  test('never takes other words: a changed figure has no place', () => {
    const revised = revise((line) => line.text.replace('222亿元', '232亿元'));
    expect(placed(revised, '2.2.2', '222亿元')).toEqual({ state: 'unplaced' });
  });

  test('never guesses between two places that say the same', () => {
    const stripped = revise((line) =>
      line.id.startsWith('1.1.') || line.id.startsWith('1.2.') ? '新增规模以上' : line.text,
    );
    expect(placed(stripped, '1.1.3', '新增规模以上')).toEqual({ state: 'unplaced' });
  });

  test('does not take short words that happen to stand where the note was, in a changed text', () => {
    const swapped = revise((line) =>
      line.id === '3.0.1' ? '坚持始终不以政治引领' : line.id === '3.0.2' ? '始终' : '无',
    );
    expect(placed(swapped, '3.0.1', '以政')).toEqual({ state: 'unplaced' });
  });
});
