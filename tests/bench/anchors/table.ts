/** Prints what was measured as a Markdown table. */

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(
    [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line), ''].join('\n'),
  );
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
