/** Carries an arrangement's remarks on the source (misprints, duplicates) to the lines that show the words. */
import type { Arrangement } from './arrangement.ts';
import { type DraftReport, findPlace } from './draft.ts';
import type { Line, Mark, Span } from './report.ts';

/** The lines of each draft, with their marks in the order of the text. */
export function annotateLines(drafts: readonly DraftReport[], arrangement: Arrangement): Line[][] {
  const remarks = [
    ...arrangement.misprints.map(({ at, reading }) => ({
      at,
      mark: { kind: 'misprint', reading } as const,
    })),
    ...arrangement.duplicates.flatMap(([one, other]) => [
      { at: one, mark: { kind: 'duplicate', other: findPlace(other, drafts)?.line ?? '' } as const },
      { at: other, mark: { kind: 'duplicate', other: findPlace(one, drafts)?.line ?? '' } as const },
    ]),
  ];
  return drafts.map((draft) =>
    draft.lines.map((line) => {
      const added = remarks.flatMap(({ at, mark }): Mark[] => {
        const place = locateInLine(line, at);
        return place ? [{ ...mark, ...place }] : [];
      });
      if (added.length === 0) return line;
      return { ...line, marks: [...line.marks, ...added].sort((a, b) => a.from - b.from) };
    }),
  );
}

/** Offsets in the line of a range of the source, or null when one of its spans does not hold it. */
function locateInLine(line: Line, span: Span): Span | null {
  let offset = 0;
  for (const own of line.spans) {
    if (own.from <= span.from && span.to <= own.to) {
      return { from: offset + span.from - own.from, to: offset + span.to - own.from };
    }
    offset += own.to - own.from;
  }
  return null;
}
