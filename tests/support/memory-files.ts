/** A file store in memory that fails when it is told to, and shows what it has. */
import { createHash } from 'node:crypto';
import type { FileKept, FileRead, FilesBridge, JournalFailure } from '../../src/bridge.ts';

export class MemoryFiles implements FilesBridge {
  readonly kept = new Map<string, Uint8Array<ArrayBuffer>>();
  /** How every further call of `keep` ends, until it is null again; the others reject when it is `unreachable`. */
  failure: JournalFailure | null = null;

  async keep(bytes: Uint8Array<ArrayBuffer>): Promise<FileKept> {
    if (this.failure !== null) return { state: 'failed', code: this.failure };
    const sha256 = digestOf(bytes);
    this.kept.set(sha256, new Uint8Array(bytes));
    return { state: 'kept', sha256 };
  }

  async read(sha256: string): Promise<FileRead> {
    this.#reach();
    const bytes = this.kept.get(sha256);
    if (bytes === undefined) return { state: 'missing' };
    return digestOf(bytes) === sha256 ? { state: 'read', bytes: bytes.slice() } : { state: 'damaged' };
  }

  async list(): Promise<readonly string[]> {
    this.#reach();
    return [...this.kept.keys()];
  }

  #reach(): void {
    if (this.failure === 'unreachable') throw new Error('The shell does not answer');
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
