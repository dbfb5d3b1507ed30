/** Leads files that come to where they are looked at: notes to their import, documents to the page on which they are read. */
import { addWaitingNotes } from './waiting-notes.ts';

export function bringIn(files: readonly File[]): void {
  const isNotes = (each: File) => /\.(?:json|yiyue|annotation|csv)$/i.test(each.name);
  addWaitingNotes(files.filter(isNotes));
  const documents = files.filter((each) => !isNotes(each));
  if (documents.length > 0) void bringInDocuments(documents);
}

async function bringInDocuments(files: readonly File[]): Promise<void> {
  const { addFiles } = await import('../importing/queue.ts');
  addFiles(files);
  location.hash = '#/import';
}
