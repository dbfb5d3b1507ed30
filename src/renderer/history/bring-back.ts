/** Brings back what was there earlier, as one step that can be undone; nothing is replaced that is not kept first. */
import type { Comparison } from '../../domain/kept/compare-kept.ts';
import { perform, type Step } from '../storage/history.ts';
import { keepBeforeRestoring } from './snapshots.ts';

/** The step that was done; null when what would be replaced could not be kept first. */
export async function bringBack(chosen: Comparison, latest: () => Comparison): Promise<Step | null> {
  const isKept = await keepBeforeRestoring();
  if (!isKept && chosen.notes.some(({ standing }) => standing === 'changed')) return null;
  const step = stepBack(whatStillStands(chosen, latest()), new Date().toISOString());
  void perform(step);
  return step;
}

/** What is missing comes as it was, and takes the place of nothing; what was changed since is changed back. */
export function stepBack({ notes, bookmarks }: Comparison, now: string): Step {
  return [
    ...notes
      .filter(({ standing }) => standing !== 'same')
      .map(({ note, present }) => {
        return { table: 'notes', before: present, after: { ...note, changed: now } } as const;
      }),
    ...bookmarks
      .filter(({ standing }) => standing === 'missing')
      .map(({ bookmark }) => ({ table: 'bookmarks', before: null, after: bookmark }) as const),
  ];
}

/** Another window may have brought back the same meanwhile. */
function whatStillStands(chosen: Comparison, latest: Comparison): Comparison {
  const notes = new Map(latest.notes.map((each) => [each.note.id, each]));
  const bookmarks = new Map(latest.bookmarks.map((each) => [each.bookmark.id, each]));
  return {
    notes: chosen.notes.flatMap(({ note, standing }) => {
      const now = notes.get(note.id);
      return now?.standing === standing ? [now] : [];
    }),
    bookmarks: chosen.bookmarks.flatMap(({ bookmark, standing }) => {
      const now = bookmarks.get(bookmark.id);
      return now?.standing === standing ? [now] : [];
    }),
  };
}
