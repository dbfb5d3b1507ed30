/** Notes and bookmarks in one list, in reading order, each with the title of its section. */
import { indexLines } from '../../domain/notes/anchor.ts';
import { isFilterEmpty, type NoteFilter } from '../../domain/notes/filter.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { flattenOutline, type Report, sectionIdOf, splitTitle } from '../../domain/report/report.ts';
import type { Entry } from '../notes/NotesList.tsx';

/** Bookmarks are listed when nothing is filtered, or when bookmarks are asked for. */
export function listEntries(
  report: Report,
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
  filter: NoteFilter,
): Entry[] {
  const index = indexLines(report);
  const titles = new Map(
    flattenOutline(report.outline).map(({ id, title }) => [id, `${id}　${splitTitle(title).main}`]),
  );
  const sectionOf = (line: string) => {
    const found = report.lines[index.get(line) ?? -1];
    return titles.get((found && sectionIdOf(found)) ?? '') ?? report.name;
  };
  const entries: Entry[] = notes.map((note) => ({
    kind: 'note',
    note,
    section: sectionOf(note.anchor.start.line),
  }));
  if (isFilterEmpty(filter) || filter.bookmarked) {
    entries.push(
      ...bookmarks.map((bookmark): Entry => {
        const words = report.lines[index.get(bookmark.line) ?? -1]?.text ?? '';
        return { kind: 'bookmark', bookmark, words, section: sectionOf(bookmark.line) };
      }),
    );
  }
  const at = (entry: Entry) =>
    index.get(entry.kind === 'note' ? entry.note.anchor.start.line : entry.bookmark.line) ??
    report.lines.length;
  return entries.sort((a, b) => at(a) - at(b));
}
