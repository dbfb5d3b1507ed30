import { describe, expect, test } from 'vitest';
import { listRemarks } from '../../../src/domain/report/remarks.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { openQingpu } from '../../support/qingpu.ts';

const { reports, arrangement, source } = openQingpu();
const [work, plan, opening] = reports.map((report) => listRemarks(report, arrangement, source)) as [
  ReturnType<typeof listRemarks>,
  ReturnType<typeof listRemarks>,
  ReturnType<typeof listRemarks>,
];

function idsOf(remarks: readonly { readonly line: { readonly id: string } }[]): string[] {
  return remarks.map(({ line }) => line.id);
}

describe('the remarks on the bundled documents', () => {
  test('name the item of every join, gap and suspected misprint, in the order of the text', () => {
    expect(idsOf(work.joins)).toEqual(['1.1.2', '1.2.2', '1.4.3', '2.3.2', '2.7.2']);
    expect(idsOf(plan.joins)).toEqual(['4']);
    expect([idsOf(work.gaps), idsOf(plan.gaps), idsOf(opening.gaps)]).toEqual([['1.5.2'], [], ['1', '5']]);
    expect(idsOf(opening.misprints)).toContain('7');
  });

  test('point at the words that each misprint and duplicate is about', () => {
    for (const { line, mark } of [...work.misprints, ...opening.misprints, ...work.duplicates]) {
      expect(mark.to).toBeGreaterThan(mark.from);
      expect(line.text.slice(mark.from, mark.to)).not.toBe('');
      expect(mark.to).toBeLessThanOrEqual(line.text.length);
    }
  });

  test('list both places of a sentence that stands twice, each pointing at the other', () => {
    expect(work.duplicates.map(({ line, mark }) => [line.id, mark.other])).toEqual([
      ['1.1.3', '1.2.1'],
      ['1.1.3', '1.2.1'],
      ['1.2.1', '1.1.3'],
      ['1.2.1', '1.1.3'],
    ]);
  });

  test('name the section that the source lacks, and those whose order is inferred', () => {
    expect(work.lacking.map(({ id }) => id)).toEqual(['2.1']);
    expect(work.inferred.map(({ id }) => id)).toEqual(['2.5', '2.6', '2.7', '2.8']);
    expect([...plan.lacking, ...opening.lacking, ...plan.inferred, ...opening.inferred]).toEqual([]);
  });

  test('give each repeat of the source once, with the shown line that says the same', () => {
    const repeats = [work, plan, opening].flatMap((remarks, at) =>
      remarks.repeats.map((repeat) => ({ ...repeat, report: reports[at] as Report })),
    );
    expect(repeats).toHaveLength(arrangement.repeats.length);
    for (const { line, words, report } of repeats) {
      const shown = report.lines.find(({ id }) => id === line)?.text ?? '';
      expect(shown).toContain(words.slice(0, 12));
    }
  });
});
