/** Opens a zip file from memory: part by part, never more than a limit, whatever its directory says. */
import { Inflate } from 'fflate';
import { crc32 } from '../../../domain/zip/crc32.ts';
import type { Pace } from '../pace.ts';
import { Unreadable } from '../read-failure.ts';

/** How much is taken from an archive, in bytes where not said otherwise. */
export interface ZipLimits {
  /** How many. */
  readonly parts: number;
  /** Of one part. */
  readonly part: number;
  /** Of all parts that are read. */
  readonly read: number;
  /** Of all parts that there are. */
  readonly unpacked: number;
}

/** Far above the reports that there are, far below a machine's memory. */
export const usualLimits: ZipLimits = {
  parts: 10_000,
  part: 96 * 2 ** 20,
  read: 256 * 2 ** 20,
  unpacked: 1024 * 2 ** 20,
};
/** How many times smaller than its content an honest file is: text in XML comes to 50. */
const highestRatio = 200;
/** Below it no ratio harms. */
const harmless = 32 * 2 ** 20;
const chunk = 65_536;

interface Part {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** Of the header before its content. */
  readonly offset: number;
}

export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #parts = new Map<string, Part>();
  readonly #most: ZipLimits;
  #left: number;

  constructor(bytes: Uint8Array, most = usualLimits) {
    this.#bytes = bytes;
    this.#most = most;
    this.#left = most.read;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readDirectory();
    } catch (error) {
      // What the directory says lies beyond the file's end.
      if (error instanceof RangeError) throw new Unreadable({ code: 'damaged' });
      throw error;
    }
    const unpacked = [...this.#parts.values()].reduce((sum, part) => sum + part.unpacked, 0);
    const limit = Math.min(most.unpacked, Math.max(harmless, bytes.length * highestRatio));
    if (unpacked > limit) throw new Unreadable({ code: 'too-large', what: 'unpacked', limit });
  }

  names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** Null when there is no such part. */
  async read(name: string, pace: Pace): Promise<Uint8Array | null> {
    const part = this.#parts.get(name);
    if (part === undefined) return null;
    if (part.isEncrypted) throw new Unreadable({ code: 'protected' });
    const limit = Math.min(this.#most.part, this.#left);
    if (part.unpacked > limit) throw new Unreadable({ code: 'too-large', what: 'unpacked', limit });
    const packed = this.#contentOf(part);
    const content = part.method === 0 ? packed : await inflate(packed, part.unpacked, pace);
    if (content.length !== part.unpacked || crc32(content) !== part.crc)
      throw new Unreadable({ code: 'damaged' });
    this.#left -= content.length;
    return content;
  }

  #contentOf(part: Part): Uint8Array {
    if (part.method !== 0 && part.method !== 8) throw new Unreadable({ code: 'damaged' });
    const { offset, packed } = part;
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== 0x04034b50) {
      throw new Unreadable({ code: 'damaged' });
    }
    const from =
      offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    if (from + packed > this.#bytes.length) throw new Unreadable({ code: 'damaged' });
    return this.#bytes.subarray(from, from + packed);
  }

  #readDirectory(): void {
    const end = this.#directoryEnd();
    const count = this.#view.getUint16(end + 10, true);
    const { parts } = this.#most;
    if (count > parts) throw new Unreadable({ code: 'too-large', what: 'parts', limit: parts });
    const size = this.#view.getUint32(end + 12, true);
    // What was put before the archive moves all of it.
    const shift = end - size - this.#view.getUint32(end + 16, true);
    if (shift < 0) throw new Unreadable({ code: 'damaged' });
    for (let at = end - size, left = count; left > 0; left -= 1) at = this.#readEntry(at, shift);
  }

  #directoryEnd(): number {
    for (let at = this.#bytes.length - 22; at >= Math.max(0, this.#bytes.length - 65_557); at -= 1) {
      if (this.#bytes[at] === 0x50 && this.#view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw new Unreadable({ code: 'damaged' });
  }

  /** Gives where the next one stands. */
  #readEntry(at: number, shift: number): number {
    const view = this.#view;
    if (view.getUint32(at, true) !== 0x02014b50) throw new Unreadable({ code: 'damaged' });
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = this.#bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/');
    if (name.startsWith('/') || name.split('/').includes('..')) throw new Unreadable({ code: 'unsafe' });
    const part = {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true) + shift,
    };
    if (!this.#parts.has(name)) this.#parts.set(name, part);
    return at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** Ends as soon as there is more than was said. */
async function inflate(packed: Uint8Array, size: number, pace: Pace): Promise<Uint8Array> {
  const content = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((data) => {
    if (at + data.length > size) throw new Unreadable({ code: 'damaged' });
    content.set(data, at);
    at += data.length;
  });
  for (let from = 0; from < packed.length; from += chunk) {
    try {
      stream.push(packed.subarray(from, from + chunk), from + chunk >= packed.length);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable({ code: 'damaged' });
    }
    if (pace.isDue) await pace.rest(from / packed.length);
  }
  return content.subarray(0, at);
}
