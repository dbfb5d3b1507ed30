/** Keeps the files of imported documents beside the journal: each whole or not at all, under the digest of its bytes. */
import { randomUUID, subtle } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileKept, type FileRead, type FilesBridge, mostFileBytes } from '../bridge.ts';
import { failureOf } from './disk-failure.ts';
import { makeFolder, namesIn, syncFolder } from './folder.ts';
import { patiently } from './patiently.ts';
import { readBytes } from './read-file.ts';
import { Turns } from './turns.ts';

const digestPattern = /^[0-9a-f]{64}$/;
/** A file that is not yet whole. */
const draftEnding = '.tmp';

export class FileStore implements FilesBridge {
  readonly #folder: string;
  readonly #isOwnFolder: () => boolean;
  readonly #writing = new Turns();
  readonly #damaged = new Set<string>();

  /** `folder` is made when there is something to keep; with `isOwnFolder` false another one is in its place, and gets nothing. */
  constructor(folder: string, isOwnFolder = () => true) {
    this.#folder = folder;
    this.#isOwnFolder = isOwnFolder;
  }

  get folder(): string {
    return this.#folder;
  }

  keep(bytes: Uint8Array<ArrayBuffer>): Promise<FileKept> {
    if (bytes.byteLength > mostFileBytes) return Promise.resolve({ state: 'failed', code: 'refused' });
    return this.#writing.take(() => this.#keep(bytes));
  }

  async read(sha256: string): Promise<FileRead> {
    if (!digestPattern.test(sha256)) return { state: 'missing' };
    const read = await readBytes(this.pathOf(sha256));
    if (read.state === 'missing' || read.state === 'denied') return read;
    const bytes = read.state === 'read' ? new Uint8Array(read.bytes) : null;
    if (bytes === null || (await digestOf(bytes)) !== sha256) {
      this.#damaged.add(sha256);
      return { state: 'damaged' };
    }
    this.#damaged.delete(sha256);
    return { state: 'read', bytes };
  }

  async list(): Promise<readonly string[]> {
    const parts = await namesIn(this.#folder).catch(() => []);
    const names = await Promise.all(parts.map((part) => readdir(join(this.#folder, part)).catch(() => [])));
    return names.flat().filter((name) => digestPattern.test(name) && !this.#damaged.has(name));
  }

  /** Lets nothing be kept until `work` is done. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#writing.take(work);
  }

  /** Takes away what was being written when a process was killed; nothing may be written meanwhile. */
  async removeDrafts(): Promise<void> {
    const names = await namesIn(this.#folder).catch(() => []);
    const drafts = names.filter((name) => name.endsWith(draftEnding));
    for (const name of drafts) await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
  }

  /** Parted by the first two digits, since some systems are slow with many files in one folder. */
  pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  async #keep(bytes: Uint8Array<ArrayBuffer>): Promise<FileKept> {
    const sha256 = await digestOf(bytes);
    if (!this.#isOwnFolder()) return { state: 'failed', code: 'foreign' };
    const path = this.pathOf(sha256);
    try {
      if ((await this.read(sha256)).state !== 'read') await this.#write(path, bytes);
      // Whoever keeps it again is about to use it.
      await patiently(() => rm(unusedMark(path), { force: true }));
      // Also of a file that is there: that may be what failed the last time.
      await syncFolder(dirname(path));
      this.#damaged.delete(sha256);
      return { state: 'kept', sha256 };
    } catch (error) {
      return { state: 'failed', code: failureOf(error) };
    }
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    await makeFolder(this.#folder);
    await makeFolder(dirname(path));
    const draft = join(this.#folder, `${randomUUID()}${draftEnding}`);
    try {
      await writeToDisk(draft, bytes);
      await patiently(() => rename(draft, path));
    } finally {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }
}

/** Stands beside a file that no document has, and says since when. */
export function unusedMark(path: string): string {
  return `${path}.unused`;
}

async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.appendFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Off the main thread, for a file can be large. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await subtle.digest('SHA-256', bytes)).toString('hex');
}
