import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownText } from '../../../src/domain/report/report.ts';
import { FoundInText } from '../../../src/renderer/reader/found-in-text.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';

const report = makeReport([
  paragraph('1', '说“六业”融合，'),
  paragraph('2', '也说𬭚的产业。'),
  paragraph('3', ''),
  paragraph('4', '再说产业融合。'),
]);
const text = shownText(report);

/** The words of each part of a match. */
function wordsOf(found: FoundInText, match: number): string[] {
  return found.partsOf(match).map(({ line, from, to }) => {
    return report.lines.find(({ id }) => id === line)?.text.slice(from, to) ?? '';
  });
}

/** Pairs of offsets in order, without overlap. */
const pairs = fc
  .uniqueArray(fc.nat({ max: text.length }), { maxLength: 12 })
  .map((edges) => edges.toSorted((one, other) => one - other))
  .map((edges) => Int32Array.from(edges.slice(0, edges.length & ~1)));

describe('what was found', () => {
  test('is cut where lines end, and the line end itself is no part of it', () => {
    const from = text.indexOf('融合');
    const found = new FoundInText(report, Int32Array.of(from, text.indexOf('说𬭚') + 3));
    expect(wordsOf(found, 0)).toEqual(['融合，', '也说𬭚']);
    expect(found.partsOf(1)).toEqual([]);
    expect(found.partsOf(-1)).toEqual([]);
  });

  test('has in its parts all that the match says but line ends, whatever is found', () => {
    fc.assert(
      fc.property(pairs, (edges) => {
        const found = new FoundInText(report, edges);
        for (let match = 0; match < found.count; match += 1) {
          const said = text.slice(found.fromOf(match), found.toOf(match)).replaceAll('\n', '');
          expect(wordsOf(found, match).join('')).toBe(said);
        }
      }),
    );
  });

  test('is painted line by line as its parts are, the shown match in its own style', () => {
    fc.assert(
      fc.property(pairs, fc.nat({ max: 5 }), (edges, current) => {
        const found = new FoundInText(report, edges);
        const spans = found.spans(current);
        const painted = report.lines.flatMap(({ id }) =>
          (spans.get(id) ?? []).map(({ from, to, style }) => ({ line: id, from, to, style })),
        );
        const parts = Array.from({ length: found.count }, (_, match) =>
          found
            .partsOf(match)
            .map((part) => ({ ...part, style: match === current ? 'find-current' : 'find' })),
        ).flat();
        expect(painted).toEqual(parts);
      }),
    );
  });

  test('is looked for from a place on', () => {
    const found = new FoundInText(report, Int32Array.of(2, 4, 8, 10));
    expect([0, 3, 4, 9, 10].map((offset) => found.firstBehind(offset))).toEqual([0, 0, 1, 1, 2]);
  });
});
