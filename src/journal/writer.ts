/** Writes to the folder while this process has its lock, and begins a new generation whenever a file can't be trusted. */
import type { JournalDamage, JournalFailure, SnapshotReason } from '../bridge.ts';
import { type Entry, KeptState, type Still } from '../domain/kept/kept-state.ts';
import { AppendFile } from './append-file.ts';
import { cleanUp } from './clean-up.ts';
import { codeOf, failureOf } from './disk-failure.ts';
import { journalName, snapshotName } from './file-names.ts';
import { listFiles, makeFolder } from './folder.ts';
import { encodeLine } from './lines.ts';
import { type HeldLock, takeLock } from './lock.ts';
import { changesText, formatName, formatVersion, type JournalHeader } from './records.ts';
import { type Recovered, recover } from './recover.ts';
import { inSlices } from './slices.ts';
import { writeSnapshot } from './snapshot-file.ts';

/** A snapshot that is still to be written, of the state at the moment when its generation began. */
export interface BegunSnapshot {
  readonly generation: number;
  readonly seq: number;
  readonly still: Still;
}

/** `end`: what was written last may be missing; `all`: what was written before may be. */
type Doubt = 'end' | 'all' | null;

class FolderLost extends Error {}

/** What appends, begins or leaves is to be called one at a time; the rest can be at any time. */
export class Writer {
  readonly #folder: string;
  readonly #now: () => string;
  readonly #isOwnFolder: () => boolean;
  #kept = new KeptState();
  #damage: readonly JournalDamage[] = [];
  #isHurt = false;
  #isRead = false;
  #isNewer = false;
  #failure: JournalFailure | null = null;
  #lock: HeldLock | null = null;
  #file: AppendFile | null = null;
  /** Of the next journal file. */
  #generation = 1;
  #lastSnapshot = 0;
  /** The number of the next change. */
  #seq = 1;
  /** The number after the last change that is known to be on the disk. */
  #settled = 1;
  #doubt: Doubt = null;

  constructor(folder: string, now: () => string, isOwnFolder: () => boolean) {
    this.#folder = folder;
    this.#now = now;
    this.#isOwnFolder = isOwnFolder;
  }

  get kept(): KeptState {
    return this.#kept;
  }

  get damage(): readonly JournalDamage[] {
    return this.#damage;
  }

  /** Why nothing could be written the last time; null when it could. */
  get failure(): JournalFailure | null {
    return this.#failure;
  }

  /** Files are damaged, and no snapshot was taken since. */
  get isHurt(): boolean {
    return this.#isHurt;
  }

  /** Gets the lock and reads what is there; null when it can be written to. */
  async enter(): Promise<JournalFailure | null> {
    if (this.#lock === null) this.#failure = await this.#enter();
    return this.#lock === null ? this.#failure : null;
  }

  async #enter(): Promise<JournalFailure | null> {
    if (this.#isNewer) return 'newer';
    // What this process knows is another's there, and would be written among it.
    if (!this.#isOwnFolder()) return 'foreign';
    const taken = await this.#takeLock();
    const lock = taken.state === 'held' ? taken.lock : null;
    const failure = taken.state === 'failed' ? taken.code : null;
    // Without the lock it was read as it is before.
    if (failure !== null && this.#isRead) return failure;
    const recovery = await recover(this.#folder);
    if (recovery.state === 'failed') {
      await lock?.release();
      this.#isNewer = recovery.code === 'newer';
      return this.#isNewer ? 'newer' : (failure ?? recovery.code);
    }
    await this.#merge(recovery.recovered);
    if (lock !== null) await cleanUp(this.#folder);
    this.#lock = lock;
    return failure;
  }

  /** Null when the changes are on the disk; there is at least one. */
  async append(entries: readonly Entry[]): Promise<JournalFailure | null> {
    // When the folder or a file was deleted, all is written anew, and then the changes once more.
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const refusal = await this.enter();
      if (refusal !== null) return refusal;
      const failure = await this.#write(entries);
      if (failure === 'gone') continue;
      this.#failure = failure;
      return failure;
    }
    this.#failure = 'other';
    return 'other';
  }

  /** Begins a new generation with a snapshot that is then to be published; null when nothing changed. */
  async begin(isForced: boolean): Promise<BegunSnapshot | JournalFailure | null> {
    const refusal = await this.look();
    if (refusal !== null) return refusal;
    if (!isForced && !this.#kept.isChanged) return null;
    await this.#file?.close();
    this.#file = null;
    return this.#beginSnapshot();
  }

  /** Writes a snapshot while changes go on being appended. */
  async publish(begun: BegunSnapshot, reason: SnapshotReason): Promise<JournalFailure | null> {
    try {
      if (!(await this.#publish(begun, reason))) return 'locked';
      this.#failure = null;
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Like `enter`, for when nothing is appended that would show whether the folder is still this process's own. */
  async look(): Promise<JournalFailure | null> {
    if (this.#lock !== null && !(await this.holds())) await this.#yieldFolder(true);
    return this.enter();
  }

  /** Notices that another process has taken over. */
  async notice(): Promise<void> {
    const state = await this.#lock?.check().catch(() => 'held');
    if (state === 'lost') this.#failure = 'locked';
  }

  /** Whether this process may still write; false when another one has taken over. */
  async holds(): Promise<boolean> {
    try {
      return this.#lock !== null && (await this.#lock.check()) === 'held';
    } catch {
      return true;
    }
  }

  async leave(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
    await this.#lock?.release();
    this.#lock = null;
  }

  async #takeLock() {
    try {
      await makeFolder(this.#folder);
    } catch (error) {
      return { state: 'failed', code: failureOf(error) } as const;
    }
    return takeLock(this.#folder);
  }

  /** What this process knew and the folder no longer has was deleted there, and has to be written again. */
  async #merge(recovered: Recovered): Promise<void> {
    const now = this.#now();
    const known = this.#kept.all(now);
    this.#kept = recovered.kept;
    if (await inSlices(this.#kept.folding(known, now))) this.#doubt = 'all';
    if (!this.#isRead || recovered.isHurt) this.#damage = recovered.damage;
    this.#isHurt = recovered.isHurt;
    this.#generation = Math.max(this.#generation, recovered.generation + 1);
    this.#settled = recovered.seq;
    this.#seq = Math.max(this.#seq, recovered.seq);
    this.#isRead = true;
  }

  async #write(entries: readonly Entry[]): Promise<JournalFailure | 'gone' | null> {
    const isNew = this.#file === null;
    if (isNew && !this.#isOwnFolder()) return 'foreign';
    const at = this.#now();
    try {
      const file = this.#file ?? (await this.#createFile());
      this.#file = file;
      const texts = entries.map(({ text }) => text);
      const line = encodeLine(changesText(this.#seq, at, texts));
      const lines = isNew ? encodeLine(JSON.stringify(this.#header())) + line : line;
      // Even if that fails the number may stand on the disk: it is not used again.
      this.#seq += entries.length;
      await file.append(lines);
      const [isThere, isHeld] = await Promise.all([file.isThere(), this.holds()]);
      if (!isThere || !isHeld) return await this.#yieldFolder(isThere);
    } catch (error) {
      await this.#file?.giveUp();
      this.#file = null;
      this.#doubt ??= 'end';
      return error instanceof FolderLost || codeOf(error) === 'ENOENT'
        ? await this.#yieldFolder(false)
        : failureOf(error);
    }
    this.#settled = this.#seq;
    await inSlices(this.#kept.folding(entries, at));
    return null;
  }

  /** After files went away under this process, or its lock was taken over. */
  async #yieldFolder(isThere: boolean): Promise<JournalFailure | 'gone'> {
    await this.#file?.close();
    this.#file = null;
    if (!isThere) this.#doubt = 'all';
    const state = await this.#lock?.check().catch(() => 'lost' as const);
    if (state === 'held') return 'gone';
    await this.#lock?.release();
    this.#lock = null;
    if (state !== 'lost') return 'gone';
    this.#failure = 'locked';
    return 'locked';
  }

  #header(): JournalHeader {
    return {
      format: formatName,
      version: formatVersion,
      kind: 'journal',
      generation: this.#generation - 1,
      created: this.#now(),
      seq: this.#seq,
      voided: this.#seq - this.#settled,
    };
  }

  async #createFile(): Promise<AppendFile> {
    if (this.#doubt !== null) await this.#writeAllAgain();
    for (;;) {
      const generation = this.#generation;
      this.#generation += 1;
      const file = await AppendFile.create(this.#folder, journalName(generation));
      if (file !== null) return file;
      const last = (await listFiles(this.#folder)).at(-1);
      this.#generation = Math.max(this.#generation, (last?.generation ?? 0) + 1);
    }
  }

  async #writeAllAgain(): Promise<void> {
    try {
      if (!(await this.#publish(this.#beginSnapshot(), 'editing'))) throw new FolderLost();
    } catch (error) {
      // What was settled before is on the disk all the same, and a few changes may find room where a snapshot does not.
      if (this.#doubt === 'all' || failureOf(error) !== 'full') throw error;
    }
    this.#doubt = null;
  }

  #beginSnapshot(): BegunSnapshot {
    const generation = Math.max(this.#generation, this.#lastSnapshot + 1);
    this.#generation = generation;
    this.#lastSnapshot = generation;
    return { generation, seq: this.#seq - 1, still: this.#kept.still(this.#now()) };
  }

  async #publish({ generation, seq, still }: BegunSnapshot, reason: SnapshotReason): Promise<boolean> {
    const header = {
      format: formatName,
      version: formatVersion,
      kind: 'snapshot',
      generation,
      created: this.#now(),
      reason,
      ...still.counts,
      seq,
    } as const;
    const snapshot = { folder: this.#folder, name: snapshotName(generation), header, entries: still.entries };
    let isPublished = false;
    try {
      isPublished = await writeSnapshot(snapshot, () => this.holds());
      return isPublished;
    } finally {
      if (isPublished) this.#isHurt = false;
      else still.giveBack();
    }
  }
}
