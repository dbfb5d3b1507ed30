/** Recognises the tables of GitHub's Markdown, and takes their rows apart. */

const delimiter = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
const longestDelimiter = 10_000;

export function isTableHead(line: string, next: string | undefined): boolean {
  if (next === undefined || !line.includes('|') || !next.includes('|')) return false;
  return next.length < longestDelimiter && delimiter.test(next.trim());
}

/** The cells' Markdown; a bar that is escaped is of the cell. */
export function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
