/** An official document as paragraphs with numbered footnotes, which every form of it is written from. */
import type { Chart } from '../domain/figures/chart.ts';
import { linesOfChart, sayChartSources, sayChartTitle } from '../domain/figures/chart-rows.ts';
import { withinQuotation } from '../domain/prepare/citation.ts';
import type {
  ChartPicture,
  Fact,
  HeadingLevel,
  OfficialBlock,
  OfficialDocument,
} from '../domain/prepare/official-document.ts';
import { type NoteBlock, readNoteBlocks, type TextRun } from './note-blocks.ts';
import { printable } from './printable.ts';

export type OfficialParagraph =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | {
      readonly kind: 'text';
      readonly runs: readonly TextRun[];
      /** The number of the footnote at its end, from 1; null where it has none. */
      readonly footnote: number | null;
    }
  | OfficialChart
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] };

export interface OfficialChart {
  readonly kind: 'chart';
  readonly chart: Chart;
  /** Without one its lines stand in its place. */
  readonly picture: ChartPicture | null;
  /** 「2024年：实际5%，目标5%左右」, a line for each year or place. */
  readonly lines: readonly string[];
  /** 「图1　上海市地区生产总值增长（2015—2026年）（单位：%）」 */
  readonly caption: string;
  /** 「数据来源：…」; empty where none is known. */
  readonly source: string;
}

export interface LaidOut {
  readonly paragraphs: readonly OfficialParagraph[];
  /** The first is number 1. */
  readonly footnotes: readonly string[];
}

export function layOut({ blocks }: OfficialDocument): LaidOut {
  const footnotes: string[] = [];
  let charts = 0;
  const paragraphs = blocks.flatMap((block) => {
    if (block.kind !== 'chart') return paragraphsOf(block, footnotes);
    charts += 1;
    return [chartParagraph(block, charts)];
  });
  return { paragraphs, footnotes };
}

type ChartOfDocument = Extract<OfficialBlock, { readonly kind: 'chart' }>;

function chartParagraph({ chart, picture }: ChartOfDocument, number: number): OfficialChart {
  return {
    kind: 'chart',
    chart,
    picture,
    lines: linesOfChart(chart).map(printable),
    caption: printable(`图${number}　${sayChartTitle(chart)}`),
    source: printable(sayChartSources(chart)),
  };
}

function paragraphsOf(
  block: Exclude<OfficialBlock, ChartOfDocument>,
  footnotes: string[],
): OfficialParagraph[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...block, text: printable(block.text) }];
    case 'facts':
      return [block];
    case 'words':
      return readWords(block.text);
    case 'quotation': {
      footnotes.push(printable(block.citation));
      const lines = linesOf(block.words);
      return lines.map((line, index) => {
        const isLast = index === lines.length - 1;
        // Each paragraph of a quotation opens with the mark, only its last one closes it (GB/T 15834, 4.8.3).
        const text = `“${withinQuotation(line)}${isLast ? '”' : ''}`;
        return { kind: 'text', runs: [plainRun(text)], footnote: isLast ? footnotes.length : null };
      });
    }
  }
}

function readWords(markdown: string): OfficialParagraph[] {
  const counts = new Map<number, number>();
  return readNoteBlocks(printable(markdown)).flatMap((block): OfficialParagraph[] => {
    const mark = markOf(block, counts);
    const own: readonly TextRun[] =
      block.kind === 'heading' ? block.runs.map((each) => ({ ...each, bold: true })) : block.runs;
    const runs = mark === '' ? own : [plainRun(mark), ...own];
    if (block.kind !== 'code') return runs.length === 0 ? [] : [{ kind: 'text', runs, footnote: null }];
    const text = runs.map((each) => each.text).join('');
    return linesOf(text).map((line) => ({ kind: 'text', runs: [plainRun(line)], footnote: null }));
  });
}

/** Items of lists say their number in their own text, as in official documents. */
function markOf({ list }: NoteBlock, counts: Map<number, number>): string {
  if (!list?.isItemStart) return '';
  if (!list.isOrdered) return '· ';
  const number = counts.get(list.list) ?? list.start;
  counts.set(list.list, number + 1);
  return `${number}.`;
}

function plainRun(text: string): TextRun {
  return { text: printable(text), bold: false, italic: false, code: false };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
