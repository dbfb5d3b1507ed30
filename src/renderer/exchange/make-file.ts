/** Writes notes as a file of the chosen form; what is large is loaded only when it is used. */
import type { SaveRequest } from '../../bridge.ts';
import { makeNotesFile, writeNotesFile } from '../../domain/interchange/notes-file.ts';
import { notesToMarkdown } from '../../domain/interchange/notes-markdown.ts';
import { severalMeetings, type TakenDocument } from '../../domain/interchange/taken-notes.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { orderBookmarks, orderNotes } from '../../domain/notes/order.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { earlierOnes } from '../../domain/versions/latest.ts';
import { versionOf } from '../../importing/digest.ts';
import { addReportsOf } from '../storage/open-document.ts';

/** What is taken away. */
interface Scope {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  /** By which to know what is on two versions: to be read, it is written once. */
  readonly carries: readonly Carry[];
}

export type ExportFormat = 'docx' | 'markdown' | 'json';

const extensions: Record<ExportFormat, string> = { docx: 'docx', markdown: 'md', json: 'json' };

export interface MadeFile extends SaveRequest {
  /** How many notes and bookmarks are not in it, since their documents can't be opened. */
  readonly leftOut: number;
  /** How many are not in it, since they are in it as they stand on a later version. */
  readonly earlier: number;
}

/** `atHand` are the reports that are open already; those of the library are opened as they are needed. */
export async function makeFile(
  format: ExportFormat,
  scope: Scope,
  atHand: readonly Report[],
  label: string,
): Promise<MadeFile> {
  const exported = new Date().toISOString();
  const made = [...scope.notes, ...scope.bookmarks];
  const reports = await addReportsOf(made, atHand);
  const meetings = meetingsOf(made, reports);
  const [meeting = ''] = meetings.length === 1 ? meetings : [];
  const name = `${meeting}${label}-${localDate(exported)}.${extensions[format]}`;
  if (format === 'json') {
    const versioned = await Promise.all(
      reports.map(async (report) => ({ report, version: await versionOf(report) })),
    );
    const file = makeNotesFile(versioned, scope.notes, scope.bookmarks, exported);
    return { name, bytes: new TextEncoder().encode(writeNotesFile(file)), leftOut: 0, earlier: 0 };
  }
  const known = new Set(reports.map(({ id }) => id));
  const isKnown = ({ report }: { readonly report: string }) => known.has(report);
  const openable = { notes: scope.notes.filter(isKnown), bookmarks: scope.bookmarks.filter(isKnown) };
  const earlier = earlierOnes(openable.notes, openable.bookmarks, scope.carries);
  const latest = {
    notes: openable.notes.filter(({ id }) => !earlier.has(id)),
    bookmarks: openable.bookmarks.filter(({ id }) => !earlier.has(id)),
  };
  const taken = {
    meeting: meeting || severalMeetings,
    documents: takeDocuments(latest, reports),
    earlier: earlier.size,
    exported,
  };
  const leftOut = made.length - openable.notes.length - openable.bookmarks.length;
  const said = { name, leftOut, earlier: earlier.size };
  if (format === 'markdown')
    return { ...said, bytes: new TextEncoder().encode(notesToMarkdown(taken, readableTime)) };
  const { notesToDocx } = await import('../../exporting/notes-docx.ts');
  return { ...said, bytes: await notesToDocx(taken, readableTime) };
}

/** Of the reports that something was made of. */
function meetingsOf(
  made: readonly { readonly report: string }[],
  reports: readonly Report[],
): readonly string[] {
  const used = new Set(made.map(({ report }) => report));
  return [...new Set(reports.filter(({ id }) => used.has(id)).map(({ meeting }) => meeting))];
}

function takeDocuments(
  made: Pick<Scope, 'notes' | 'bookmarks'>,
  reports: readonly Report[],
): readonly TakenDocument[] {
  return reports
    .map((report) => ({
      report,
      notes: orderNotes(
        report,
        made.notes.filter((note) => note.report === report.id),
      ),
      bookmarks: orderBookmarks(
        report,
        made.bookmarks.filter((bookmark) => bookmark.report === report.id),
      ),
    }))
    .filter(({ notes, bookmarks }) => notes.length + bookmarks.length > 0);
}

function localDate(iso: string): string {
  const date = new Date(iso);
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
}

function readableTime(iso: string): string {
  return new Date(iso).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
