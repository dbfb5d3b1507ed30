/** Puts the notes that are taken away into reading order, each under its document. */
import type { SharedDocument } from '../../domain/interchange/notes-table.ts';
import { severalMeetings } from '../../domain/interchange/taken-notes.ts';
import type { Note } from '../../domain/notes/note.ts';
import { orderBookmarks, orderNotes } from '../../domain/notes/order.ts';
import { earlierOnes } from '../../domain/versions/latest.ts';
import { versionOf } from '../../importing/digest.ts';
import type { NotesOrder } from './protocol.ts';

export interface NotesToWrite {
  readonly meeting: string;
  readonly documents: readonly SharedDocument[];
  readonly earlier: number;
  readonly exported: string;
  readonly leftOut: number;
}

/** `onlyLatest`: to be read, what was carried from version to version is there once. */
export async function takeNotes(
  notes: readonly Note[],
  { documents, bookmarks, carries, meeting, exported }: NotesOrder,
  onlyLatest: boolean,
): Promise<NotesToWrite> {
  const known = new Set(documents.map(({ report }) => report.id));
  const isKnown = ({ report }: { readonly report: string }) => known.has(report);
  const openable = { notes: notes.filter(isKnown), bookmarks: bookmarks.filter(isKnown) };
  const earlier = onlyLatest ? earlierOnes(openable.notes, openable.bookmarks, carries) : new Set<string>();
  const isTaken = ({ id }: { readonly id: string }) => !earlier.has(id);
  const notesOf = byReport(openable.notes.filter(isTaken));
  const bookmarksOf = byReport(openable.bookmarks.filter(isTaken));
  const taken = await Promise.all(
    documents
      .filter(({ report }) => notesOf.has(report.id) || bookmarksOf.has(report.id))
      .map(async ({ report }) => ({
        report,
        version: await versionOf(report),
        notes: orderNotes(report, notesOf.get(report.id) ?? []),
        bookmarks: orderBookmarks(report, bookmarksOf.get(report.id) ?? []),
      })),
  );
  return {
    meeting: meeting || severalMeetings,
    documents: taken,
    earlier: earlier.size,
    exported,
    leftOut: notes.length + bookmarks.length - openable.notes.length - openable.bookmarks.length,
  };
}

function byReport<Made extends { readonly report: string }>(made: readonly Made[]): Map<string, Made[]> {
  const found = new Map<string, Made[]>();
  for (const each of made) {
    const here = found.get(each.report);
    if (here) here.push(each);
    else found.set(each.report, [each]);
  }
  return found;
}
