/** The record outside the database: one folder, one writer, every change on the disk before it counts as saved. */
import type {
  JournalBridge,
  JournalFailure,
  JournalOutcome,
  JournalOverview,
  SnapshotInfo,
  SnapshotReason,
} from '../bridge.ts';
import type { Kept } from '../domain/kept/kept.ts';
import type { Entry } from '../domain/kept/kept-state.ts';
import { writeAside } from './aside-snapshot.ts';
import { textOf } from './records.ts';
import { inSlices } from './slices.ts';
import { SnapshotList } from './snapshot-list.ts';
import { thinFolder } from './thin-folder.ts';
import { Turns } from './turns.ts';
import { Writer } from './writer.ts';

export interface Journal extends JournalBridge {
  /** Takes a last snapshot when something changed since the one before, and lets go of the folder. */
  close(): Promise<void>;
}

export interface JournalOptions {
  /** Made when it is not there. */
  readonly folder: string;
  readonly now?: () => Date;
  /**
   * False once another folder is in that place, as when another memory stick was put in: nothing is written there then.
   */
  readonly isOwnFolder?: () => boolean;
}

/** Always resolves: what is wrong with the folder is in the overview, and in the outcomes of writing. */
export async function openJournal({
  folder,
  now = () => new Date(),
  isOwnFolder = () => true,
}: JournalOptions): Promise<Journal> {
  const journal = new FolderJournal(folder, () => now().toISOString(), isOwnFolder);
  await journal.open();
  return journal;
}

/** In milliseconds: how long changes can be without being in a snapshot too. */
const longestWait = 5 * 60 * 1000;

interface Waiting {
  readonly entries: readonly Entry[];
  readonly settle: (outcome: JournalOutcome) => void;
}

class FolderJournal implements Journal {
  readonly #folder: string;
  readonly #now: () => string;
  readonly #writer: Writer;
  readonly #snapshots: SnapshotList;
  readonly #writing = new Turns();
  readonly #snapshotting = new Turns();
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;
  #closing: Promise<void> | null = null;

  constructor(folder: string, now: () => string, isOwnFolder: () => boolean) {
    this.#folder = folder;
    this.#now = now;
    this.#writer = new Writer(folder, now, isOwnFolder);
    this.#snapshots = new SnapshotList(folder);
  }

  async open(): Promise<void> {
    await this.#writing.take(() => this.#writer.enter());
    // When files are damaged, all is to be whole again soon.
    this.#planSnapshot(this.#writer.isHurt ? 0 : longestWait);
  }

  async overview(): Promise<JournalOverview> {
    await this.#writer.notice();
    const digest = await this.#writer.kept.digest(this.#now(), inSlices);
    const { damage, failure } = this.#writer;
    return { digest, folder: this.#folder, damage, failure };
  }

  async readAll(): Promise<readonly Kept[]> {
    return this.#writer.kept.all(this.#now()).map(({ kept }) => kept);
  }

  listSnapshots(): Promise<readonly SnapshotInfo[]> {
    return this.#snapshots.list();
  }

  readSnapshot(name: string): Promise<readonly Kept[] | null> {
    return this.#snapshots.read(name);
  }

  record(changes: readonly Kept[]): Promise<JournalOutcome> {
    const entries = entriesOf(changes);
    if (entries === null || this.#closing !== null) return Promise.resolve(outcomeOf('other'));
    return new Promise((resolve) => {
      this.#waiting.push({ entries, settle: resolve });
      // Whatever comes until it is this one's turn goes to the disk with it.
      if (this.#waiting.length === 1) void this.#writing.take(() => this.#writeWaiting());
    });
  }

  async takeSnapshot(reason: SnapshotReason, given?: readonly Kept[]): Promise<JournalOutcome> {
    if (this.#closing !== null) return outcomeOf('other');
    const failure = await this.#snapshotting.take(() =>
      given === undefined ? this.#snapshot(reason) : this.#setAside(reason, given),
    );
    return outcomeOf(failure);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#snapshotting.take(() => this.#snapshot('closing'));
    await this.#snapshotting.take(() => this.#writing.take(() => this.#writer.leave()));
  }

  async #writeWaiting(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    const entries = group.flatMap((each) => each.entries);
    const failure = await (entries.length === 0 ? this.#writer.look() : this.#writer.append(entries));
    for (const each of group) each.settle(await this.#outcomeFor(each.entries, failure));
    this.#planSnapshot();
  }

  async #outcomeFor(entries: readonly Entry[], failure: JournalFailure | null): Promise<JournalOutcome> {
    if (failure !== null) return outcomeOf(failure);
    const superseded = await inSlices(this.#writer.kept.laterThan(entries, this.#now()));
    return superseded.length === 0 ? outcomeOf(null) : { state: 'recorded', superseded };
  }

  async #snapshot(reason: SnapshotReason): Promise<JournalFailure | null> {
    const begun = await this.#writing.take(() => this.#writer.begin(this.#writer.isHurt));
    if (begun === null) return null;
    const failure = typeof begun === 'string' ? begun : await this.#writer.publish(begun, reason);
    if (failure === null) void this.#snapshotting.take(() => this.#thin());
    return failure;
  }

  async #setAside(reason: SnapshotReason, given: readonly Kept[]): Promise<JournalFailure | null> {
    const refusal = await this.#writing.take(() => this.#writer.look());
    const entries = entriesOf(given);
    if (refusal !== null || entries === null) return refusal ?? 'other';
    if (entries.length === 0) return null;
    const counts = await inSlices(this.#writer.kept.comparing(entries));
    const taken = this.#now();
    return writeAside(this.#folder, { reason, entries, counts, taken }, () => this.#writer.holds());
  }

  #thin(): Promise<void> {
    return thinFolder(this.#folder, this.#now(), () => this.#writer.holds());
  }

  #planSnapshot(wait = longestWait): void {
    const { isHurt, kept } = this.#writer;
    if (this.#timer !== null || this.#closing !== null || !(kept.isChanged || isHurt)) return;
    const take = async () => {
      await this.takeSnapshot('editing');
      this.#timer = null;
      this.#planSnapshot();
    };
    this.#timer = setTimeout(() => void take(), wait).unref();
  }
}

/** Null when they can't be written as JSON. */
function entriesOf(changes: readonly Kept[]): readonly Entry[] | null {
  try {
    return changes.map((kept) => ({ kept, text: textOf(kept) }));
  } catch {
    return null;
  }
}

function outcomeOf(failure: JournalFailure | null): JournalOutcome {
  return failure === null ? { state: 'recorded' } : { state: 'failed', code: failure };
}
