/**
 * Cells that a spreadsheet would take for a formula (OWASP, CSV injection), made harmless: an apostrophe before them,
 * with which spreadsheets themselves mark text. It is taken away again when our own table is read, and only there.
 */

/** What begins a formula; in East Asian editions the full-width forms do too. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

export function harmlessCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

export function originalCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
