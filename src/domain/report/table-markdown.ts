/** Writes rows, whose cells are parted by tabs, as a table in Markdown. */
import { escapeMarkdown } from './escape-markdown.ts';

/** The first row becomes the head, for a table in Markdown has one (GitHub Flavored Markdown 0.29, section 4.10). */
export function tableMarkdown(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split('\t').map(escapeMarkdown));
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const print = (row: readonly string[]) => `| ${[...row, ...empty(width - row.length)].join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [print(head), `|${' --- |'.repeat(width)}`, ...body.map(print)].join('\n');
}

function empty(count: number): string[] {
  return Array.from({ length: count }, () => '');
}
