/** The entries of a ZIP file with what its central directory says of each (APPNOTE 4.3.12), which is what programs go by. */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Buffer;
  /** 3 is Unix. */
  readonly madeOn: number;
  /** As Unix has it: kind of file and rights. */
  readonly mode: number;
  readonly isUtf8: boolean;
}

export function readZipEntries(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries: ZipEntry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  while (entries.length < buffer.readUInt16LE(end + 10)) {
    const nameLength = buffer.readUInt16LE(at + 28);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
    entries.push({
      path: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : Buffer.from(data),
      madeOn: buffer.readUInt8(at + 5),
      mode: buffer.readUInt16LE(at + 40),
      isUtf8: (buffer.readUInt16LE(at + 8) & 0x800) !== 0,
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}
