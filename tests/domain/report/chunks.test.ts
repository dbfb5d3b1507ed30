import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunkOfLine, chunkReport } from '../../../src/domain/report/chunks.ts';
import { flattenOutline, type Report } from '../../../src/domain/report/report.ts';
import { heading, makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { openQingpu } from '../../support/qingpu.ts';

/** A report of two sections whose items have the lengths given. */
const report = fc
  .tuple(
    fc.array(fc.nat(6000), { maxLength: 20, size: 'max' }),
    fc.array(fc.nat(60), { maxLength: 120, size: 'max' }),
  )
  .map(([first, second]): Report => {
    const items = (prefix: string, lengths: readonly number[]) =>
      lengths.map((length, at) => paragraph(`${prefix}.${at + 1}`, '字'.repeat(length)));
    const begins = first.length + 3;
    return makeReport(
      [
        { id: 'title', role: 'title', text: '报告' },
        heading('1', '回顾'),
        ...items('1', first),
        heading('2', '任务'),
        ...items('2', second),
      ],
      [section('1', 2, 2 + first.length), section('2', begins, begins + second.length)],
    );
  });

describe('the chunks of a report', () => {
  test('hold every line once and in order', () => {
    fc.assert(
      fc.property(report, (made) => {
        const held = chunkReport(made).flatMap(({ first, end }) => made.lines.slice(first, end));
        expect(held).toEqual(made.lines);
      }),
    );
  });

  test('hold the lines of a section without its heading too', () => {
    const made = makeReport(
      [{ id: 'title', role: 'title', text: '报告' }, paragraph('1.1', '有'), heading('2', '任务')],
      [section('1', 1, 2, { heading: null }), section('2', 3, 3)],
    );
    const chunks = chunkReport(made);
    expect(chunks.flatMap(({ first, end }) => made.lines.slice(first, end))).toEqual(made.lines);
    expect(chunks.map(({ isLacking }) => isLacking)).toEqual([false, true, false, false]);
  });

  test('stay within what can be drawn at once, but for a line that is longer alone', () => {
    fc.assert(
      fc.property(report, (made) => {
        for (const { first, end } of chunkReport(made)) {
          const lines = made.lines.slice(first, end);
          const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
          expect(lines.length).toBeLessThanOrEqual(40);
          if (lines.length > 1) expect(characters).toBeLessThanOrEqual(4000);
        }
      }),
    );
  });

  test('never run over the end of a section', () => {
    fc.assert(
      fc.property(report, (made) => {
        for (const { section: own, first, end } of chunkReport(made)) {
          if (!own) continue;
          expect(first).toBeGreaterThanOrEqual(own.heading ?? own.first);
          expect(end).toBeLessThanOrEqual(own.end);
        }
      }),
    );
  });

  test('are found by each of their lines', () => {
    fc.assert(
      fc.property(report, (made) => {
        const chunks = chunkReport(made);
        made.lines.forEach((_, line) => {
          const chunk = chunks[chunkOfLine(chunks, line)];
          expect(chunk && chunk.first <= line && line < chunk.end).toBe(true);
        });
      }),
    );
  });

  test('count from 0 in the order of the text', () => {
    const [work] = openQingpu().reports as [Report];
    const chunks = chunkReport(work);
    expect(chunks.map(({ index }) => index)).toEqual(chunks.map((_, at) => at));
    expect(chunks.length).toBeGreaterThan(flattenOutline(work.outline).length);
  });

  test('keep the place of a section that the source lacks, without a line', () => {
    const [work] = openQingpu().reports as [Report];
    const chunks = chunkReport(work);
    const lacking = chunks.filter(({ isLacking }) => isLacking);
    expect(lacking).toMatchObject([{ section: { id: '2.1' } }]);
    expect(lacking.map(({ first, end }) => end - first)).toEqual([0]);
    const [only] = lacking;
    expect(chunks[(only?.index ?? 0) + 1]?.section?.id).toBe('2.2');
    work.lines.forEach((line, at) => {
      expect(chunks[chunkOfLine(chunks, at)]?.isLacking, line.id).toBe(false);
    });
  });
});
