import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchedReport, searchedText } from '../../../src/domain/search/searched-text.ts';
import { makeReport } from '../../support/made-up-report.ts';
import { tables } from '../../support/searched.ts';
import { trickyText } from '../../support/tricky-text.ts';

test('of a report its lines are kept word for word, without what nobody searches for', () => {
  const role = fc.constantFrom('heading' as const, 'paragraph' as const, 'table-row' as const);
  const line = fc.record({ role, text: trickyText.filter((text) => !text.includes('\n')) });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const report = makeReport(lines.map((each, at) => ({ id: `${at}`, ...each })));
      const kept = searchedReport(report, searchedText(report, tables.folding));
      expect(kept.lines).toEqual(
        report.lines.map(({ id, role, text, start, runIn }) => ({ id, role, text, start, runIn })),
      );
    }),
  );
});
