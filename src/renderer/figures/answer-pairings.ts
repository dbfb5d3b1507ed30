/** Lays the targets of a document beside outcomes: its own of the year before, and what it reports of last year's targets. */
import { contradicts } from '../../domain/figures/contradictions.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import type {
  FiguredReport,
  ReportPairings,
  SaidFigure,
  SaidPairings,
} from '../../domain/figures/figuring.ts';
import { pairTargets } from '../../domain/figures/pair-targets.ts';
import { sentenceOf } from '../../domain/figures/sentence-of.ts';
import type { Report } from '../../domain/report/report.ts';
import { findOutOfScale } from './answer-table.ts';
import type { LibraryFigures, ReadFigures } from './library-figures.ts';

/** A document with its words. */
interface Worded {
  readonly read: ReadFigures;
  readonly report: Report;
  readonly outOfScale: ReadonlySet<Figure>;
}

/** Null where the document can't be had any more. */
export async function answerPairings(
  library: LibraryFigures,
  report: string,
  last: FiguredReport | null,
  open: (report: string) => Promise<Report | null>,
): Promise<ReportPairings | null> {
  const [own, earlier] = await Promise.all([
    wordsOf(library, report, open),
    last ? wordsOf(library, last.report, open) : null,
  ]);
  if (!own) return null;
  return {
    of: own.read.of,
    within: pairingsOf(own, own),
    withLastYear: earlier ? pairingsOf(earlier, own) : null,
  };
}

async function wordsOf(
  library: LibraryFigures,
  id: string,
  open: (report: string) => Promise<Report | null>,
): Promise<Worded | null> {
  const report = await open(id);
  const read = library.of(id);
  return report && read ? { read, report, outOfScale: findOutOfScale(library, id) } : null;
}

function pairingsOf(targets: Worded, outcomes: Worded): SaidPairings {
  const { pairings, unanswered } = pairTargets(asReported(targets.read), asReported(outcomes.read));
  const target = sayer(targets);
  const outcome = sayer(outcomes);
  return {
    targetsOf: targets.read.of,
    pairings: pairings.map(({ indicator, isDoubtful, verdict, reason, ...pair }) => ({
      indicator,
      isDoubtful,
      verdict,
      reason,
      target: target(pair.target),
      outcome: outcome(pair.outcome),
      others: outcomes.read.figures.filter((each) => contradicts(each, pair.outcome)).map(outcome),
    })),
    unanswered: unanswered.map(target),
  };
}

function asReported({ of, figures }: ReadFigures) {
  return { ...of, figures };
}

function sayer({ read, report, outOfScale }: Worded): (figure: Figure) => SaidFigure {
  const lines = new Map(report.lines.map((line) => [line.id, line]));
  return (figure) => {
    const line = lines.get(figure.line) ?? { text: '', start: figure.start };
    return {
      figure,
      written: read.written.get(figure.start) ?? '',
      sentence: { report: report.id, line: figure.line, ...sentenceOf(line, figure) },
      inLine: figure.start - line.start,
      isSuspect: read.misread.has(figure.start) || outOfScale.has(figure),
    };
  };
}
