/** Comma-separated values as RFC 4180 has them, and read as leniently as they are written. */

/** Each row ended by CRLF; cells are quoted where they must be. */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(printCell).join(',')}\r\n`).join('');
}

function printCell(cell: string): string {
  return /[",\r\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** As of a workbook, columns beyond are left out: a file of nothing but commas would take all memory. */
const mostColumns = 256;

/**
 * Rows of cells; empty lines are left out. The separator is the one of comma, semicolon and tab that the first row has
 * most of. A quote within an unquoted cell is a character like any other, and one that is never closed ends with the
 * text. Null where there are more rows than `mostRows`.
 */
export function parseCsv(text: string, mostRows: number): string[][] | null {
  const separator = findSeparator(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    if (row.length < mostColumns) row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (row.length > 1 || row[0] !== '') rows.push(row);
    if (rows.length > mostRows) return null;
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

interface ReadCell {
  readonly text: string;
  /** Where the separator or the end of the line stands. */
  readonly end: number;
}

function readPlain(text: string, from: number, separator: string): ReadCell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(from, end), end };
}

/** What stands behind the closing quote belongs to the cell all the same. */
function readQuoted(text: string, from: number, separator: string): ReadCell {
  const pieces: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: pieces.join('') + text.slice(at), end: text.length };
    pieces.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') {
      const rest = readPlain(text, quote + 1, separator);
      return { text: pieces.join('') + rest.text, end: rest.end };
    }
    pieces.push('"');
    at = quote + 2;
  }
}

function findSeparator(text: string): string {
  const head = text.slice(0, 10_000).replace(/"(?:[^"]|"")*"/g, '');
  const line = /^[^\r\n]*/.exec(head.trimStart())?.[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}
