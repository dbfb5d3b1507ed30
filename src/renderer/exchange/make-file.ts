/** Writes notes as a file of the chosen form; what is large is loaded only when it is used. */
import type { SaveRequest } from '../../bridge.ts';
import { makeNotesFile, writeNotesFile } from '../../domain/interchange/notes-file.ts';
import { notesToMarkdown } from '../../domain/interchange/notes-markdown.ts';
import { severalMeetings, type TakenNotes } from '../../domain/interchange/taken-notes.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { orderBookmarks, orderNotes } from '../../domain/notes/order.ts';
import type { Report } from '../../domain/report/report.ts';
import { versionOf } from '../../importing/digest.ts';
import { addReportsOf } from '../storage/open-document.ts';

/** What is taken away. */
interface Scope {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

export type ExportFormat = 'docx' | 'markdown' | 'json';

const extensions: Record<ExportFormat, string> = { docx: 'docx', markdown: 'md', json: 'json' };

export interface MadeFile extends SaveRequest {
  /** How many notes and bookmarks are not in it, since their documents can't be opened. */
  readonly leftOut: number;
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
    return { name, bytes: new TextEncoder().encode(writeNotesFile(file)), leftOut: 0 };
  }
  const taken = takeNotes(scope, reports, meeting || severalMeetings, exported);
  const known = new Set(reports.map(({ id }) => id));
  const leftOut = made.filter(({ report }) => !known.has(report)).length;
  if (format === 'markdown')
    return { name, bytes: new TextEncoder().encode(notesToMarkdown(taken, readableTime)), leftOut };
  const { notesToDocx } = await import('../../exporting/notes-docx.ts');
  return { name, bytes: await notesToDocx(taken, readableTime), leftOut };
}

/** Of the reports that something was made of. */
function meetingsOf(
  made: readonly { readonly report: string }[],
  reports: readonly Report[],
): readonly string[] {
  const used = new Set(made.map(({ report }) => report));
  return [...new Set(reports.filter(({ id }) => used.has(id)).map(({ meeting }) => meeting))];
}

function takeNotes(scope: Scope, reports: readonly Report[], meeting: string, exported: string): TakenNotes {
  return {
    meeting,
    exported,
    documents: reports
      .map((report) => ({
        report,
        notes: orderNotes(
          report,
          scope.notes.filter((note) => note.report === report.id),
        ),
        bookmarks: orderBookmarks(
          report,
          scope.bookmarks.filter((bookmark) => bookmark.report === report.id),
        ),
      }))
      .filter(({ notes, bookmarks }) => notes.length + bookmarks.length > 0),
  };
}

function localDate(iso: string): string {
  const date = new Date(iso);
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
}

function readableTime(iso: string): string {
  return new Date(iso).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
