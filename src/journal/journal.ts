/** The record outside the database: one folder, one writer, every change on the disk before it counts as saved. */
import type { JournalBridge } from '../bridge.ts';

export interface Journal extends JournalBridge {
  /** Takes a last snapshot when something changed since the one before, and lets go of the folder. */
  close(): Promise<void>;
}
