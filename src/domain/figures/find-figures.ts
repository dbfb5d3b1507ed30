/** Takes the figures out of a report: each quantity with what it measures, of when, and whether it happened or is meant to. */
import type { Line, Report } from '../report/report.ts';
import { isItem } from '../report/report.ts';
import type { Stretch } from './clauses.ts';
import type { Figure } from './figure.ts';
import { howItReads } from './how-it-reads.ts';
import { indicatorOf, withoutRate } from './indicators.ts';
import { followTimes, namedTimes } from './periods.ts';
import { placeNamedIn } from './place-named-in.ts';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { resolveTime } from './resolve-time.ts';
import { ahead, targetsStart, type View, viewsOf, yearOfReport } from './section-views.ts';
import { findSubjects } from './subjects.ts';

/** In reading order. `known.year` is the year whose tasks the report sets, where the library knows it. */
export function findFigures(
  report: Report,
  known: { readonly year: number | null } = { year: null },
): Figure[] {
  const year = yearOfReport(report, known.year);
  const views = viewsOf(report, year);
  return report.lines.flatMap((line, index) => {
    const view = views[index];
    return isItem(line) && view !== undefined ? figuresOfLine(line, view, year) : [];
  });
}

function figuresOfLine(line: Line, view: View, year: number | null): Figure[] {
  const { text } = line;
  const quantities = findQuantities(text);
  if (quantities.length === 0) return [];
  const turn = view.role === 'target' ? -1 : text.search(targetsStart);
  const times = followTimes(namedTimes(text, year));
  let previous: Parameters<typeof howItReads>[3] = null;
  const surroundings = findSubjects(text, quantities);
  return quantities.map((quantity, at): Figure => {
    const { start, end, value, upper, unit, writtenUnit } = quantity;
    const around = surroundings[at] ?? { subject: '', before: '', after: '', sentence: quantity };
    const { subject, before } = around;
    const time = times(start, around.sentence, start - before.length);
    const reading = howItReads(text, quantity, around, previous);
    previous = { reading, quantity };
    const own = turn >= 0 && start > turn ? ahead(year) : view;
    const resolved = resolveTime(own, time, year, near(text, quantity, around.sentence), around.after);
    const { name, doubtful } = indicatorOf(withoutRate({ subject, kind: reading.kind }));
    return {
      subject,
      indicator: name,
      // Beside the growth that is stated, that without prices is another one.
      isDoubtful:
        doubtful ||
        (name !== null && /扣除价格因素/u.test(before) && surroundings[at - 1]?.subject === subject),
      value,
      upper,
      unit,
      writtenUnit,
      kind: reading.kind,
      qualifier: reading.qualifier,
      direction: reading.direction,
      period: resolved.period,
      role: reading.isReference ? 'reference' : resolved.role,
      place: placeNamedIn(subject),
      start: line.start + start,
      end: line.start + end,
      line: line.id,
    };
  });
}

/** Words further off say nothing of a number; and a sentence of a thousand numbers is not read a thousand times. */
const reach = 80;

function near(text: string, { start, end }: Quantity, sentence: Stretch): string {
  return text.slice(Math.max(sentence.start, start - reach), Math.min(sentence.end, end + reach));
}
