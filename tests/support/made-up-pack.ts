/** A meeting pack as an office makes it, of made-up files, signed with a key that is the same each time. */
import {
  type PackDocument,
  type PackManifest,
  packFormat,
  packVersion,
} from '../../src/domain/packs/pack.ts';
import { packIdOf } from '../../src/domain/packs/pack-id.ts';
import { makePack } from '../../src/exporting/pack.ts';
import { arrangeText } from './arranged-text.ts';
import type { MadeUpFile } from './made-up-files.ts';
import { draftFile } from './made-up-versions.ts';
import { sha256 } from './qingpu.ts';

export const officeSecret = new Uint8Array(32).fill(7);
export const otherSecret = new Uint8Array(32).fill(8);

export interface MadeUpPackParts {
  readonly manifest: PackManifest;
  /** In the order of the manifest. */
  readonly files: readonly Uint8Array<ArrayBuffer>[];
}

/** The first has its original with it. */
export async function packParts(
  given: Partial<PackManifest> = {},
  sources: readonly MadeUpFile[] = [draftFile],
): Promise<MadeUpPackParts> {
  const documents: PackDocument[] = [];
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (const [at, { name, buffer }] of sources.entries()) {
    const { source, arrangement } = await arrangeText('document', name, buffer.toString());
    const [text, arranged, original] = [bytesOf(source), bytesOf(arrangement), new Uint8Array(buffer)];
    const isIncluded = at === 0;
    const id = packIdOf(name.replace(/\.\w+$/, ''));
    files.push(text, arranged, ...(isIncluded ? [original] : []));
    documents.push({
      id,
      info: {
        title: id,
        kind: 'work-report',
        place: '清河市',
        year: 2026,
        meeting: '清河市第十六届人民代表大会第五次会议',
        occasion: null,
        date: '2026-01-20',
        speaker: '周明远',
      },
      stage: null,
      text: fileOf(text),
      arrangement: fileOf(arranged),
      original: { name, ...fileOf(original), isIncluded },
    });
  }
  const manifest: PackManifest = {
    format: packFormat,
    version: packVersion,
    meeting: { id: 'qinghe-16-5', title: '清河市第十六届人民代表大会第五次会议', place: '清河市' },
    issuer: '清河市人大常委会办公室',
    issued: '2026-01-18T01:30:00.000Z',
    expires: null,
    documents,
    ...given,
  };
  return { manifest, files };
}

/** `given` may be what no office would write. */
export async function madeUpPack(
  given: object = {},
  sources: readonly MadeUpFile[] = [draftFile],
  secret = officeSecret,
): Promise<Uint8Array<ArrayBuffer>> {
  const { manifest, files } = await packParts({}, sources);
  return packed({ ...manifest, ...given }, files, secret);
}

export function packed(
  manifest: PackManifest,
  files: readonly Uint8Array<ArrayBuffer>[],
  secret = officeSecret,
): Uint8Array<ArrayBuffer> {
  const pack = makePack(manifest, files, secret);
  if (!pack.ok) throw new Error(pack.error.code);
  return pack.value;
}

/** The same with one bit changed. */
export function alteredAt(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const altered = bytes.slice();
  altered[at] = (altered[at] ?? 0) ^ 1;
  return altered;
}

function bytesOf(words: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(words);
}

function fileOf(bytes: Uint8Array): { readonly sha256: string; readonly length: number } {
  return { sha256: sha256(Buffer.from(bytes)), length: bytes.length };
}
