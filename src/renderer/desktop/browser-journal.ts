/**
 * The journal of a page that stands alone: a file in the browser's own file system, apart from the database and synced
 * with each change. Whoever calls sees to it that one call is done before the next begins, in whatever window.
 */
import type { JournalBridge, JournalOutcome, JournalOverview, SnapshotReason } from '../../bridge.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import { KeptState } from '../../domain/kept/kept-state.ts';
import type { BrowserFolder } from './browser-folder.ts';
import {
  entryOf,
  formatVersion,
  type LogHeader,
  logHeaderSchema,
  readHeader,
  readLines,
  writeLines,
} from './browser-log.ts';
import { BrowserSnapshots } from './browser-snapshots.ts';
import { wholly } from './browser-wholly.ts';

const namePattern = /^(\d{6})\.journal$/;
/** In bytes: below that the file may have many states of each record. */
const smallEnough = 1024 * 1024;
/** How many times as long as what counts of it the file may be. */
const mostHistory = 4;

export class BrowserJournal implements JournalBridge {
  readonly #folder: BrowserFolder;
  readonly #snapshots: BrowserSnapshots;
  readonly #now: () => string;
  #state = new KeptState();
  /** Null until one is there. */
  #name: string | null = null;
  #end = 0;
  #broken = 0;
  #isNewer = false;
  /** Files that nothing can be read of, and that no other has all of. */
  #givenUp: readonly string[] = [];
  /** Of a new file: never that of one that is there and can't be read. */
  #next = 1;

  constructor(folder: BrowserFolder, now = () => new Date().toISOString()) {
    this.#folder = folder;
    this.#snapshots = new BrowserSnapshots(folder);
    this.#now = now;
  }

  async overview(): Promise<JournalOverview> {
    await this.#catchUp();
    await this.#shorten();
    const digest = await this.#digest();
    const broken = this.#broken > 0 ? [{ file: this.#name ?? '', missing: this.#broken }] : [];
    const damage = [...this.#givenUp.map((file) => ({ file, missing: null })), ...broken].map((each) => ({
      ...each,
      after: null,
      before: null,
    }));
    return { digest, folder: '', damage, failure: this.#isNewer ? 'newer' : null };
  }

  async record(changes: readonly Kept[]): Promise<JournalOutcome> {
    await this.#catchUp();
    if (this.#isNewer) return { state: 'failed', code: 'newer' };
    const entries = changes.map(entryOf);
    if (entries.length > 0) {
      const isFirst = this.#name === null;
      const name = this.#name ?? nameOf(this.#next);
      const header = { version: formatVersion, begunWith: 0 };
      const bytes = isFirst ? writeLines(entries, header) : writeLines(entries);
      await this.#folder.write(name, this.#end, bytes);
      this.#name = name;
      this.#end += bytes.byteLength;
      wholly(this.#state.folding(entries, this.#now()));
    }
    const superseded = wholly(this.#state.laterThan(entries, this.#now()));
    return superseded.length === 0 ? { state: 'recorded' } : { state: 'recorded', superseded };
  }

  async readAll(): Promise<readonly Kept[]> {
    await this.#catchUp();
    return this.#state.all(this.#now()).map(({ kept }) => kept);
  }

  listSnapshots() {
    return this.#snapshots.list();
  }

  readSnapshot(name: string) {
    return this.#snapshots.read(name);
  }

  async takeSnapshot(reason: SnapshotReason, given?: readonly Kept[]): Promise<JournalOutcome> {
    await this.#catchUp();
    if (this.#isNewer) return { state: 'failed', code: 'newer' };
    const now = this.#now();
    const entries = given?.map(entryOf) ?? this.#state.all(now);
    const digest = given ? null : await this.#digest();
    const counts = given ? wholly(this.#state.comparing(entries)) : null;
    await this.#snapshots.take({ reason, entries, digest, counts, now });
    return { state: 'recorded' };
  }

  #digest(): Promise<string> {
    return this.#state.digest(this.#now(), async (work) => wholly(work));
  }

  /** Reads what another window has written since, or all of it. */
  async #catchUp(): Promise<void> {
    if (this.#name !== null && (await this.#isLast(this.#name)) && (await this.#readOn(this.#name))) return;
    const names = (await this.#folder.list())
      .flatMap(({ name }) => (namePattern.test(name) ? [name] : []))
      .sort()
      .reverse();
    const unreadable: string[] = [];
    for (const [index, name] of names.entries()) {
      const reading = await this.#readAnew(name);
      if (reading === 'unreadable') unreadable.push(name);
      if (typeof reading === 'string') continue;
      // One that was begun with nothing has nothing of those before it.
      const before = reading.begunWith === 0 ? names.slice(index + 1) : [];
      this.#givenUp = [...unreadable, ...(await this.#withLines(before))];
      return;
    }
    this.#forget(null);
    this.#givenUp = await this.#withLines(names);
    this.#next = numberOf(names[0]) + 1;
  }

  /** Without a whole line nobody was told that there is anything. */
  async #withLines(names: readonly string[]): Promise<readonly string[]> {
    const each = await Promise.all(
      names.map(async (name) => ((await this.#folder.read(name))?.includes(0x0a) ? [name] : [])),
    );
    return each.flat();
  }

  /** Another window may have begun a shorter one. */
  async #isLast(name: string): Promise<boolean> {
    return (await this.#folder.read(nameOf(numberOf(name) + 1), 0, 0)) === null;
  }

  /** False when it is gone. */
  async #readOn(name: string): Promise<boolean> {
    const bytes = await this.#folder.read(name, this.#end);
    if (bytes === null) return false;
    const { entries, broken, end } = readLines(bytes);
    wholly(this.#state.folding(entries, this.#now()));
    this.#broken += broken;
    this.#end += end;
    return true;
  }

  /** `torn` when it was not written to its end: then the one before it still has everything. */
  async #readAnew(name: string): Promise<LogHeader | 'torn' | 'unreadable'> {
    const bytes = await this.#folder.read(name);
    const head = bytes && readHeader(logHeaderSchema, bytes);
    if (!bytes || !head) return bytes?.includes(0x0a) ? 'unreadable' : 'torn';
    const { entries, broken, end } = readLines(bytes.slice(head.end));
    if (entries.length + broken < head.header.begunWith) return 'torn';
    this.#forget(name);
    this.#isNewer = head.header.version > formatVersion;
    this.#broken = broken;
    this.#end = head.end + end;
    wholly(this.#state.folding(entries, this.#now()));
    return head.header;
  }

  #forget(name: string | null): void {
    this.#state = new KeptState();
    this.#name = name;
    this.#end = 0;
    this.#broken = 0;
    this.#isNewer = false;
  }

  /** Begins a new file with what counts, once the present one has much that doesn't; a damaged one stays as it is. */
  async #shorten(): Promise<void> {
    const before = this.#name;
    if (before === null || this.#end <= smallEnough || this.#isNewer) return;
    if (this.#broken > 0 || this.#givenUp.length > 0) return;
    const entries = this.#state.all(this.#now());
    const header: LogHeader = { version: formatVersion, begunWith: entries.length };
    const bytes = writeLines(entries, header);
    if (this.#end <= bytes.byteLength * mostHistory) return;
    const name = nameOf(numberOf(before) + 1);
    await this.#folder.write(name, 0, bytes);
    this.#name = name;
    this.#end = bytes.byteLength;
    await this.#folder.remove(before);
  }
}

/** 0 where there is no file. */
function numberOf(name: string | undefined): number {
  return Number(namePattern.exec(name ?? '')?.[1] ?? 0);
}

function nameOf(generation: number): string {
  return `${String(generation).padStart(6, '0')}.journal`;
}
