/** The earlier states that the browser's journal keeps, each a file of its own. */
import type { SnapshotInfo, SnapshotReason } from '../../bridge.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import { type Counts, type Entry, KeptState } from '../../domain/kept/kept-state.ts';
import { chooseToRemove } from '../../domain/kept/thin.ts';
import type { BrowserFile, BrowserFolder } from './browser-folder.ts';
import {
  readHeader,
  readLines,
  type SnapshotHeader,
  snapshotHeaderSchema,
  writeLines,
} from './browser-log.ts';
import { wholly } from './browser-wholly.ts';

/** In bytes: more than any header has. */
const headerRoom = 1024;
const ending = '.snapshot';

export interface SnapshotToTake {
  readonly reason: SnapshotReason;
  readonly entries: readonly Entry[];
  /** Null when it is not of all that is kept. */
  readonly digest: string | null;
  /** How they differ from what is there; null to compare them with the snapshot before. */
  readonly counts: Counts | null;
  /** ISO 8601, UTC. */
  readonly now: string;
}

interface Known {
  readonly file: BrowserFile;
  readonly header: SnapshotHeader;
}

export class BrowserSnapshots {
  readonly #folder: BrowserFolder;

  constructor(folder: BrowserFolder) {
    this.#folder = folder;
  }

  /** The latest first. */
  async list(): Promise<readonly SnapshotInfo[]> {
    const known = await this.#known();
    return known
      .map(({ file: { name }, header: { digest: _, begunWith: __, ...info } }) => ({ name, ...info }))
      .reverse();
  }

  /** Null when there is none of the name, or it is not whole. */
  async read(name: string): Promise<readonly Kept[] | null> {
    return (await this.#read(name))?.map(({ kept }) => kept) ?? null;
  }

  /** Takes none when nothing changed since the one before. */
  async take({ reason, entries, digest, counts, now }: SnapshotToTake): Promise<void> {
    const before = (await this.#known()).findLast(({ header }) => header.digest !== null);
    if (entries.length === 0 || (digest !== null && before?.header.digest === digest)) return;
    const compared = counts ?? (await this.#compare(before, entries, now));
    const header: SnapshotHeader = { taken: now, reason, digest, begunWith: entries.length, ...compared };
    await this.#folder.write(`${now.replace(/\D/g, '')}${ending}`, 0, writeLines(entries, header));
    await this.#thin(now);
  }

  async #compare(before: Known | undefined, entries: readonly Entry[], now: string): Promise<Counts> {
    const state = new KeptState();
    const earlier = before ? await this.#read(before.file.name) : null;
    wholly(state.folding(earlier ?? [], now));
    return wholly(state.comparing(entries));
  }

  async #read(name: string): Promise<readonly Entry[] | null> {
    const bytes = name.endsWith(ending) ? await this.#folder.read(name) : null;
    const head = bytes && readHeader(snapshotHeaderSchema, bytes);
    if (!bytes || !head) return null;
    const { entries } = readLines(bytes.slice(head.end));
    return entries.length === head.header.begunWith ? entries : null;
  }

  /** The oldest first. */
  async #known(): Promise<readonly Known[]> {
    const files = (await this.#folder.list()).filter(({ name }) => name.endsWith(ending));
    const known = await Promise.all(
      files.map(async (file): Promise<Known[]> => {
        const bytes = await this.#folder.read(file.name, 0, headerRoom);
        const head = bytes && readHeader(snapshotHeaderSchema, bytes);
        return head ? [{ file, header: head.header }] : [];
      }),
    );
    return known.flat().sort((one, other) => (one.file.name < other.file.name ? -1 : 1));
  }

  async #thin(now: string): Promise<void> {
    const files = (await this.#known()).map(({ file: { name, bytes }, header: { taken, digest } }) => ({
      name,
      kind: digest === null ? ('aside' as const) : ('snapshot' as const),
      generation: 0,
      bytes,
      made: Date.parse(taken),
      isDamaged: false,
    }));
    for (const { name } of chooseToRemove(files, Date.parse(now))) await this.#folder.remove(name);
  }
}
