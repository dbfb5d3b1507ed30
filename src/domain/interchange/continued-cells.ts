/** Cells longer than a workbook can hold, cut over columns of their own, and put together again. */

/** In UTF-16 units (Excel specifications and limits). */
const longestCell = 32_767;

const continued = /^(.*)（续 \d+）$/s;

/** A column whose longest cell needs n is followed by n − 1 more, which are called after it. */
export function cutContinued(rows: readonly (readonly string[])[]): string[][] {
  const [header = []] = rows;
  const widths = header.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, cutCell(row[column] ?? '').length), 1),
  );
  return rows.map((row, index) =>
    widths.flatMap((width, column) => {
      const cell = row[column] ?? '';
      const parts = cutCell(cell);
      return Array.from({ length: width }, (_, part) =>
        index === 0 && part > 0 ? `${cell}（续 ${part}）` : (parts[part] ?? ''),
      );
    }),
  );
}

export function joinContinued(rows: readonly (readonly string[])[]): string[][] {
  const [header = []] = rows;
  const isContinued = header.map((name, column) => column > 0 && continued.test(name));
  return rows.map((row, index) => {
    const joined: string[] = [];
    for (const [column, cell] of row.entries()) {
      if (!isContinued[column]) joined.push(cell);
      else if (index > 0) joined.push(`${joined.pop() ?? ''}${cell}`);
    }
    return joined;
  });
}

/** Never within a character. */
function cutCell(cell: string): string[] {
  if (cell.length <= longestCell) return [cell];
  const parts: string[] = [];
  for (let from = 0; from < cell.length; ) {
    const isCut = from + longestCell < cell.length && isHighSurrogate(cell, from + longestCell - 1);
    const to = from + longestCell - (isCut ? 1 : 0);
    parts.push(cell.slice(from, to));
    from = to;
  }
  return parts;
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00;
}
