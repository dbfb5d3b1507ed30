/** A journal in memory, as the local server finds the one on the disk. */
import type { JournalBridge, JournalOutcome, SnapshotReason } from '../../src/bridge.ts';
import { digestOf } from '../../src/domain/kept/digest.ts';
import { type Kept, keyOfKept, laterKept } from '../../src/domain/kept/kept.ts';

export class MemoryJournal implements JournalBridge {
  readonly #kept = new Map<string, Kept>();
  readonly #snapshots: { readonly reason: SnapshotReason; readonly kept: readonly Kept[] }[] = [];
  /** Each call of `record` by how many changes it had. */
  readonly calls: number[] = [];
  /** What the writing calls answer; null when they do write. */
  failure: JournalOutcome | null = null;

  async overview() {
    return { digest: digestOf(this.#kept.values()), folder: '/memory', damage: [], failure: null };
  }

  async record(changes: readonly Kept[]): Promise<JournalOutcome> {
    this.calls.push(changes.length);
    if (this.failure !== null) return this.failure;
    const superseded: Kept[] = [];
    for (const change of changes) {
      const key = keyOfKept(change);
      const later = laterKept(change, this.#kept.get(key) ?? change);
      this.#kept.set(key, later);
      if (later !== change) superseded.push(later);
    }
    return superseded.length === 0 ? { state: 'recorded' } : { state: 'recorded', superseded };
  }

  async readAll(): Promise<readonly Kept[]> {
    return [...this.#kept.values()];
  }

  async listSnapshots() {
    const none = { notes: 0, bookmarks: 0, documents: 0, writings: 0, added: 0, changed: 0, removed: 0 };
    return this.#snapshots
      .map(({ reason }, at) => ({
        name: `snapshot-${at}`,
        taken: '2026-01-15T01:00:00.000Z',
        reason,
        ...none,
      }))
      .toReversed();
  }

  async readSnapshot(name: string): Promise<readonly Kept[] | null> {
    return this.#snapshots[Number(name.replace('snapshot-', ''))]?.kept ?? null;
  }

  async takeSnapshot(reason: SnapshotReason, found?: readonly Kept[]): Promise<JournalOutcome> {
    if (this.failure !== null) return this.failure;
    this.#snapshots.push({ reason, kept: found ?? (await this.readAll()) });
    return { state: 'recorded' };
  }
}

export function keptNote(id: string, text = ''): Kept {
  return { table: 'notes', id, stamp: '2026-01-15T01:00:00.000Z', isRemoved: false, value: { id, text } };
}
