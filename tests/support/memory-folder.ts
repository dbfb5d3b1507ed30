/** A folder of files in memory, as the browser's own file system is one. */
import type { BrowserFolder } from '../../src/renderer/desktop/browser-folder.ts';

export class MemoryFolder implements BrowserFolder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();

  async list() {
    return [...this.files].map(([name, { byteLength: bytes }]) => ({ name, bytes }));
  }

  async read(name: string, from?: number, to?: number) {
    return this.files.get(name)?.slice(from, to) ?? null;
  }

  async write(name: string, at: number, bytes: Uint8Array<ArrayBuffer>) {
    const written = new Uint8Array(at + bytes.byteLength);
    written.set((this.files.get(name) ?? new Uint8Array()).subarray(0, at));
    written.set(bytes, at);
    this.files.set(name, written);
  }

  async remove(name: string) {
    this.files.delete(name);
  }

  /** As when the browser was ended before the last bytes were written. */
  tear(name: string, bytes: number) {
    this.files.set(name, this.files.get(name)?.slice(0, -bytes) ?? new Uint8Array());
  }
}
