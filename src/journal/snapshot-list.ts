/** Lists the snapshots by their headers alone, and reads one that is in the list. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotInfo } from '../bridge.ts';
import type { Kept } from '../domain/kept/kept.ts';
import { headerIn, parsingSnapshot } from './file-contents.ts';
import type { NamedFile } from './file-names.ts';
import { listFiles } from './folder.ts';
import { readBytes } from './read-file.ts';
import { type SnapshotHeader, snapshotHeaderSchema } from './records.ts';
import { inSlices } from './slices.ts';

/** In bytes: more than any header has. */
const headerRoom = 1024;

export class SnapshotList {
  readonly #folder: string;
  /** A snapshot never changes once it has its name. */
  readonly #known = new Map<string, SnapshotHeader>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The latest first; those whose header can't be read are left out. */
  async list(): Promise<readonly SnapshotInfo[]> {
    const files = (await listFiles(this.#folder).catch(() => [])).filter(({ kind }) => kind !== 'journal');
    for (const name of this.#known.keys()) {
      if (!files.some((file) => file.name === name)) this.#known.delete(name);
    }
    const infos = await Promise.all(files.map((file) => this.#info(file)));
    return infos.filter((info) => info !== null).reverse();
  }

  /** Null when it is not in the list, or is not intact. */
  async read(name: string): Promise<readonly Kept[] | null> {
    const files = await listFiles(this.#folder).catch(() => []);
    const file = files.find((each) => each.name === name && each.kind !== 'journal');
    if (file === undefined) return null;
    const read = await readBytes(join(this.#folder, file.name));
    if (read.state !== 'read') return null;
    const { entries, isIntact } = await inSlices(parsingSnapshot(read.bytes));
    return isIntact ? entries.map(({ kept }) => kept) : null;
  }

  async #info({ name }: NamedFile): Promise<SnapshotInfo | null> {
    const header = this.#known.get(name) ?? (await this.#readHeader(name));
    if (header === null) return null;
    this.#known.set(name, header);
    const { created: taken, reason, notes, bookmarks, documents, writings, added, changed, removed } = header;
    return { name, taken, reason, notes, bookmarks, documents, writings, added, changed, removed };
  }

  async #readHeader(name: string): Promise<SnapshotHeader | null> {
    try {
      const handle = await open(join(this.#folder, name), 'r');
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerRoom), 0, headerRoom, 0);
        return headerIn(snapshotHeaderSchema, buffer.subarray(0, bytesRead));
      } finally {
        await handle.close();
      }
    } catch {
      return null;
    }
  }
}
