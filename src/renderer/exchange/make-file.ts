/** Writes notes as a file of the chosen form; what is large is loaded only when it is used. */
import type { SaveRequest } from '../../bridge.ts';
import { makeNotesFile, writeNotesFile } from '../../domain/interchange/notes-file.ts';
import { notesToMarkdown } from '../../domain/interchange/notes-markdown.ts';
import type { TakenNotes } from '../../domain/interchange/taken-notes.ts';
import { orderBookmarks, orderNotes } from '../../domain/notes/order.ts';
import type { Report } from '../../domain/report/report.ts';
import { versionOf } from '../../importing/digest.ts';
import type { ExportScope } from './ExportDialog.tsx';

export type ExportFormat = 'docx' | 'markdown' | 'json';

const extensions: Record<ExportFormat, string> = { docx: 'docx', markdown: 'md', json: 'json' };

export async function makeFile(
  format: ExportFormat,
  scope: ExportScope,
  reports: readonly Report[],
  label: string,
): Promise<SaveRequest> {
  const exported = new Date().toISOString();
  const meeting = reports[0]?.meeting ?? '';
  const name = `${meeting}${label}-${localDate(exported)}.${extensions[format]}`;
  if (format === 'json') {
    const versioned = await Promise.all(
      reports.map(async (report) => ({ report, version: await versionOf(report) })),
    );
    const file = makeNotesFile(versioned, scope.notes, scope.bookmarks, exported);
    return { name, bytes: new TextEncoder().encode(writeNotesFile(file)) };
  }
  const taken = takeNotes(scope, reports, meeting, exported);
  if (format === 'markdown')
    return { name, bytes: new TextEncoder().encode(notesToMarkdown(taken, readableTime)) };
  const { notesToDocx } = await import('../../exporting/notes-docx.ts');
  return { name, bytes: await notesToDocx(taken, readableTime) };
}

function takeNotes(
  scope: ExportScope,
  reports: readonly Report[],
  meeting: string,
  exported: string,
): TakenNotes {
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
