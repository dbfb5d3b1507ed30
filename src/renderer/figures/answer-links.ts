/** Links the tasks of a document: review and plan within it, and to what last year's plan said. */
import type { FiguredReport, LinkedPassage, LinkedTask, ReportLinks } from '../../domain/figures/figuring.ts';
import { linkTasks } from '../../domain/figures/link-tasks.ts';
import { type Passage, passagesOf } from '../../domain/figures/passages.ts';
import type { Report } from '../../domain/report/report.ts';
import type { LibraryFigures } from './library-figures.ts';

/** Null where the document can't be had any more. */
export function answerLinks(
  library: LibraryFigures,
  report: string,
  last: FiguredReport | null,
  open: (report: string) => Promise<Report | null>,
): Promise<ReportLinks | null> {
  return library.remember(`links ${report} ${last?.report ?? ''}`, () => link(library, report, last, open));
}

async function link(
  library: LibraryFigures,
  report: string,
  last: FiguredReport | null,
  open: (report: string) => Promise<Report | null>,
): Promise<ReportLinks | null> {
  const [own, earlier] = await Promise.all([open(report), last ? open(last.report) : null]);
  const of = library.find(report);
  if (!own || !of) return null;
  const passages = passagesOf(own, { year: of.year });
  const review = passages.filter(({ isReview }) => isReview);
  const plan = passages.filter(({ isReview }) => !isReview);
  const within = withReverse([
    ...linked(report, plan, report, review),
    ...linked(report, review, report, plan),
  ]);
  if (!earlier || !last) return { of, within, withLastYear: null };
  const promised = passagesOf(earlier, { year: last.year }).filter(({ isReview }) => !isReview);
  return {
    of,
    within,
    withLastYear: { of: last, links: linked(report, passages, last.report, promised) },
  };
}

function linked(here: string, from: readonly Passage[], there: string, to: readonly Passage[]): LinkedTask[] {
  return linkTasks(from, to).map((link) => ({
    here: placed(here, link.from),
    there: placed(there, link.to),
    score: link.score,
    reason: link.reason,
  }));
}

function placed(report: string, passage: Passage): LinkedPassage {
  return { report, ...passage };
}

/** Both ways, each once, the nearest first at each passage. */
function withReverse(links: readonly LinkedTask[]): LinkedTask[] {
  const both = links.flatMap((link) => [link, { ...link, here: link.there, there: link.here }]);
  const once = new Map<string, LinkedTask>();
  for (const link of both) {
    const key = `${link.here.start} ${link.there.start}`;
    const known = once.get(key);
    if (!known || known.score < link.score) once.set(key, link);
  }
  return [...once.values()].sort(
    (one, other) => one.here.start - other.here.start || other.score - one.score,
  );
}
