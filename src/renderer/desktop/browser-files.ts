/** The file store of a page that stands alone: files in the browser's own file system, each under its digest. */
import { type FileKept, type FileRead, type FilesBridge, mostFileBytes } from '../../bridge.ts';
import type { BrowserFile, BrowserFolder } from './browser-folder.ts';

/** Its length stands in the name, so that one that was not written to its end is known as such. */
const namePattern = /^([0-9a-f]{64})\.(\d+)$/;

export class BrowserFiles implements FilesBridge {
  readonly #folder: BrowserFolder;
  /** As far as they are known, by digest: to list the folder takes time for every file in it. */
  readonly #names = new Map<string, string>();

  constructor(folder: BrowserFolder) {
    this.#folder = folder;
  }

  async keep(bytes: Uint8Array<ArrayBuffer>): Promise<FileKept> {
    if (bytes.byteLength > mostFileBytes) return { state: 'failed', code: 'refused' };
    const sha256 = await digestOf(bytes);
    const name = `${sha256}.${bytes.byteLength}`;
    if ((await this.#readAs(name, sha256)).state !== 'read') await this.#folder.write(name, 0, bytes);
    this.#names.set(sha256, name);
    return { state: 'kept', sha256 };
  }

  async read(sha256: string): Promise<FileRead> {
    const name = this.#names.get(sha256) ?? (await this.#nameOf(sha256));
    return name === undefined ? { state: 'missing' } : await this.#readAs(name, sha256);
  }

  async #readAs(name: string, sha256: string): Promise<FileRead> {
    const bytes = await this.#folder.read(name);
    if (!bytes) return { state: 'missing' };
    return (await digestOf(bytes)) === sha256 ? { state: 'read', bytes } : { state: 'damaged' };
  }

  async #nameOf(sha256: string): Promise<string | undefined> {
    for (const { name } of await this.#folder.list()) {
      const [, digest] = namePattern.exec(name) ?? [];
      if (digest) this.#names.set(digest, name);
    }
    return this.#names.get(sha256);
  }

  async list(): Promise<readonly string[]> {
    const files = (await this.#folder.list()).filter(isWhole);
    return files.flatMap(({ name }) => namePattern.exec(name)?.[1] ?? []);
  }
}

function isWhole({ name, bytes }: BrowserFile): boolean {
  return Number(namePattern.exec(name)?.[2]) === bytes;
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
