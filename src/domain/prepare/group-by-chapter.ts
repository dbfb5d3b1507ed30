/** Puts the quotations of a writing under the chapters that they are from, each with the words that follow it. */
import { indexLines } from '../notes/anchor.ts';
import type { Report } from '../report/report.ts';
import { isEmpty } from './missing.ts';
import { chapterTitle } from './take-notes.ts';
import type { Block, Part, Quotation, Writing } from './writing.ts';

/**
 * In reading order, under the part that has the chapter's title for a heading, else a new one at the end. Words before the
 * first quotation of a part stay where they are, and so do quotations of documents that are not among the reports.
 */
export function groupByChapter<Each extends Writing>(
  writing: Each,
  reports: readonly Report[],
  makeId: () => string,
): Each {
  const known = new Map(reports.map((report) => [report.id, report]));
  const moved: Passage[] = [];
  const parts = writing.parts.map((part): Part => {
    const [before, passages] = splitPassages(part.blocks);
    const isPlaced = ({ quotation }: Passage) => known.has(quotation.report);
    moved.push(...passages.filter(isPlaced));
    const left = passages.filter((passage) => !isPlaced(passage)).flatMap(({ blocks }) => blocks);
    return { ...part, blocks: [...before, ...left] };
  });
  for (const { report, passages } of byReport(moved, known)) {
    for (const { quotation, blocks } of passages) {
      const heading = chapterTitle(report, quotation);
      const at = parts.findIndex((part) => part.heading.trim() === heading);
      const part = parts[at];
      if (part) parts[at] = { ...part, blocks: [...part.blocks, ...blocks] };
      else parts.push({ id: makeId(), heading, blocks: [...blocks] });
    }
  }
  const was = new Map(writing.parts.map((part) => [part.id, part]));
  const isEmptied = (part: Part) => isEmpty(part) && !isEmpty(was.get(part.id) ?? part);
  return { ...writing, parts: parts.filter((part) => !isEmptied(part)) };
}

/** A quotation and what is said of it. */
interface Passage {
  readonly quotation: Quotation;
  readonly blocks: readonly Block[];
}

function splitPassages(blocks: readonly Block[]): [readonly Block[], readonly Passage[]] {
  const starts = blocks.flatMap((block, at) => (block.kind === 'quotation' ? [at] : []));
  const passages = starts.flatMap((start, index): Passage[] => {
    const own = blocks.slice(start, starts[index + 1]);
    const [quotation] = own;
    return quotation?.kind === 'quotation' ? [{ quotation, blocks: own }] : [];
  });
  return [blocks.slice(0, starts[0] ?? blocks.length), passages];
}

/** Documents as they come up first, each in its own order. */
function byReport(passages: readonly Passage[], known: ReadonlyMap<string, Report>) {
  const ids = [...new Set(passages.map(({ quotation }) => quotation.report))];
  return ids.flatMap((id) => {
    const report = known.get(id);
    if (!report) return [];
    const lines = indexLines(report);
    const at = ({ quotation: { anchor } }: Passage) => lines.get(anchor.start.line) ?? report.lines.length;
    const own = passages.filter(({ quotation }) => quotation.report === id);
    return [
      {
        report,
        passages: own.toSorted((one, other) => at(one) - at(other) || offsetOf(one) - offsetOf(other)),
      },
    ];
  });
}

function offsetOf({ quotation }: Passage): number {
  return quotation.anchor.start.offset;
}
