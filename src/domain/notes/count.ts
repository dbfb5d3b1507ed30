/** Counts the notes of each section. */
import { flattenOutline, type Report, sectionIdOf } from '../report/report.ts';
import { indexLines } from './anchor.ts';
import type { Note } from './note.ts';

/** By section id, for every section of the outline; a note counts where it begins, and in every section around. */
export function countNotes(report: Report, notes: readonly Note[]): Map<string, number> {
  const counts = new Map(flattenOutline(report.outline).map((section) => [section.id, 0]));
  if (notes.length === 0) return counts;
  const index = indexLines(report);
  for (const note of notes) {
    const line = report.lines[index.get(note.anchor.start.line) ?? -1];
    let section = (line && sectionIdOf(line)) ?? '';
    while (section !== '') {
      const count = counts.get(section);
      if (count !== undefined) counts.set(section, count + 1);
      section = section.slice(0, Math.max(0, section.lastIndexOf('.')));
    }
  }
  return counts;
}
