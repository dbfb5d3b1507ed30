/** The first words of a line, by which one knows it again. */
import { indexLines } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';

const mostCharacters = 24;

/** Cut between characters, with … where more follows; empty where the report has no such line. */
export function beginningOf(report: Report, line: string): string {
  const characters = Array.from(report.lines[indexLines(report).get(line) ?? -1]?.text ?? '');
  const first = characters.slice(0, mostCharacters).join('');
  return characters.length > mostCharacters ? `${first}…` : first;
}
