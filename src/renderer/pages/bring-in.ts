/** Leads files that come to where they are looked at: notes to their import, documents and packs each to their page. */
import { isWholeBackup } from '../../domain/interchange/whole-backup.ts';
import { packEnding } from '../../domain/packs/pack.ts';
import { addWaitingNotes } from './waiting-notes.ts';
import { addWaitingPacks, setWaitingPacks } from './waiting-packs.ts';

export function bringIn(files: readonly File[]): void {
  const isNotes = ({ name }: File) => isWholeBackup(name) || /\.(?:json|yiyue|annotations?|csv)$/i.test(name);
  addWaitingNotes(files.filter(isNotes));
  const isPack = (each: File) => each.name.toLowerCase().endsWith(packEnding);
  const packs = files.filter(isPack);
  const documents = files.filter((each) => !isNotes(each) && !isPack(each));
  if (packs.length > 0) bringInPacks(packs);
  if (documents.length > 0) void bringInDocuments(documents, packs.length > 0);
}

function bringInPacks(packs: readonly File[]): void {
  if (location.hash === '#/pack') addWaitingPacks(packs);
  else setWaitingPacks(packs);
  location.hash = '#/pack';
}

async function bringInDocuments(files: readonly File[], isWaiting: boolean): Promise<void> {
  const { addFiles } = await import('../importing/queue.ts');
  addFiles(files);
  // The shelf reminds of them when the packs are done with.
  if (!isWaiting) location.hash = '#/import';
}
