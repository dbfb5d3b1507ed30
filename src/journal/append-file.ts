/** One journal file that this process began: what is appended is on the disk when the promise resolves. */
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './disk-failure.ts';
import { syncFolder } from './folder.ts';

export class AppendFile {
  readonly #folder: string;
  readonly #path: string;
  readonly #handle: FileHandle;
  /** In bytes. */
  #length = 0;
  #isNew = true;

  private constructor(folder: string, path: string, handle: FileHandle) {
    this.#folder = folder;
    this.#path = path;
    this.#handle = handle;
  }

  /** Null when there is such a file already: never append to what another process wrote. Throws like `open`. */
  static async create(folder: string, name: string): Promise<AppendFile | null> {
    const path = join(folder, name);
    try {
      return new AppendFile(folder, path, await open(path, 'wx'));
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return null;
      throw error;
    }
  }

  /** Throws what the system says; the file can't be trusted after that, for a failed sync may have dropped pages. */
  async append(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.#handle.appendFile(bytes);
    this.#length += bytes.length;
    if (!this.#isNew) return await this.#handle.datasync();
    await this.#handle.sync();
    await syncFolder(this.#folder);
    this.#isNew = false;
  }

  /** Whether what was appended can be found under its name: the file was not deleted meanwhile. */
  async isThere(): Promise<boolean> {
    try {
      return (await stat(this.#path)).size >= this.#length;
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  /** Closes it after a failure; a file of which nothing was ever synced is taken away again. */
  async giveUp(): Promise<void> {
    await this.close();
    if (this.#isNew) await rm(this.#path, { force: true }).catch(() => undefined);
  }
}
