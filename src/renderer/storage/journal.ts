/** The journal that the shell keeps, as storage uses it: handed in at the start, for storage knows no shell. */
import type { JournalBridge } from '../../bridge.ts';

let journal: JournalBridge | null = null;

export function connectJournal(shell: JournalBridge): void {
  journal = shell;
}

export function getJournal(): JournalBridge {
  if (!journal) throw new Error('The page was started without a journal');
  return journal;
}
