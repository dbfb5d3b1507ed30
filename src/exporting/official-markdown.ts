/** Writes an official document as Markdown: somebody's own words as they wrote them, citations as footnotes. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { crossTable, sayChartSources, sayChartTitle } from '../domain/figures/chart-rows.ts';
import { isTangled } from '../domain/notes/tangled.ts';
import type { OfficialBlock, OfficialDocument } from '../domain/prepare/official-document.ts';
import { escapeMarkdown } from '../domain/report/escape-markdown.ts';

export function officialToMarkdown({ title, byline, blocks }: OfficialDocument): string {
  const footnotes: string[] = [];
  const body = blocks.map((block) => writeBlock(block, footnotes));
  const notes = footnotes.map((words, index) => `[^${index + 1}]: ${words}`);
  const head = [`# ${escapeMarkdown(title)}`, escapeMarkdown(byline)];
  return `${[...head, ...body, ...notes].filter((each) => each.trim() !== '').join('\n\n')}\n`;
}

function writeBlock(block: OfficialBlock, footnotes: string[]): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdown(block.text)}`;
    case 'words':
      return ownWords(block.text.trim());
    case 'chart': {
      const [header = '', ...rows] = crossTable(block.chart).map(printRow);
      const title = `**${escapeMarkdown(sayChartTitle(block.chart))}**`;
      const table = [header, header.replace(/[^|]+/g, ' --- '), ...rows].join('\n');
      const source = escapeMarkdown(sayChartSources(block.chart));
      return [title, table, ...(source === '' ? [] : [source])].join('\n\n');
    }
    case 'facts':
      return block.rows
        .map(({ label, value }) => `- **${escapeMarkdown(label)}**：${escapeMarkdown(value)}`)
        .join('\n');
    case 'quotation': {
      footnotes.push(escapeMarkdown(block.citation));
      const lines = block.words.split('\n').filter((line) => line.trim() !== '');
      const quoted = lines.map((line) => `> ${escapeMarkdown(line)}`).join('\n>\n');
      return `${quoted}[^${footnotes.length}]`;
    }
  }
}

function printRow(cells: readonly string[]): string {
  // No list begins within a cell.
  const printed = cells.map((cell) => escapeMarkdown(cell).replace(/^(\d+)\\/, '$1'));
  return `| ${printed.join(' | ')} |`;
}

/** Words that would swallow what follows them (a fence or a comment that is never closed) are written as they look. */
function ownWords(markdown: string): string {
  if (leavesOpen(markdown)) return markdown.split('\n').map(escapeMarkdown).join('\n');
  // The footnotes are ours: what reads like one of them is none.
  return markdown.replaceAll('[^', '\\[^');
}

function leavesOpen(markdown: string): boolean {
  if (isTangled(markdown)) return true;
  const last = fromMarkdown(`${markdown}\n\nend`).children.at(-1);
  const [words] = last?.type === 'paragraph' ? last.children : [];
  return words?.type !== 'text' || words.value !== 'end';
}
