/** A journal in memory that fails when it is told to, and shows what it has. */
import type {
  JournalBridge,
  JournalFailure,
  JournalOutcome,
  JournalOverview,
  SnapshotReason,
} from '../../src/bridge.ts';
import { digestOf } from '../../src/domain/kept/digest.ts';
import { type Kept, keyOfKept, laterKept } from '../../src/domain/kept/kept.ts';

export class FailingJournal implements JournalBridge {
  readonly kept = new Map<string, Kept>();
  readonly snapshots: { readonly reason: SnapshotReason; readonly records: readonly Kept[] }[] = [];
  damage: JournalOverview['damage'] = [];
  /** How every further call ends, until it is null again. */
  failure: JournalFailure | null = null;

  async overview(): Promise<JournalOverview> {
    this.#reach();
    const { damage, failure } = this;
    return { digest: digestOf(this.kept.values()), folder: '/journal', damage, failure };
  }

  async record(changes: readonly Kept[]): Promise<JournalOutcome> {
    if (this.failure !== null) return this.#outcome();
    const superseded: Kept[] = [];
    for (const kept of structuredClone(changes)) {
      const later = laterKept(kept, this.kept.get(keyOfKept(kept)) ?? kept);
      if (later.stamp > kept.stamp) superseded.push(later);
      this.kept.set(keyOfKept(kept), later);
    }
    return { state: 'recorded', ...(superseded.length === 0 ? {} : { superseded }) };
  }

  async readAll() {
    this.#reach();
    return structuredClone([...this.kept.values()]);
  }

  async listSnapshots() {
    return [];
  }

  async readSnapshot() {
    return null;
  }

  async takeSnapshot(reason: SnapshotReason, found?: readonly Kept[]) {
    if (this.failure === null) this.snapshots.push({ reason, records: found ?? [...this.kept.values()] });
    return this.#outcome();
  }

  #outcome() {
    return this.failure === null
      ? ({ state: 'recorded' } as const)
      : ({ state: 'failed', code: this.failure } as const);
  }

  #reach(): void {
    if (this.failure === 'unreachable') throw new Error('The journal does not answer');
  }
}
