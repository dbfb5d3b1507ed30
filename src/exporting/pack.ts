/** Makes a meeting pack: lays out its files, and signs the manifest that names them all. */
import { filesOfPack, type PackManifest, packLimits, packParts } from '../domain/packs/pack.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { layOutZip } from '../domain/zip/stored-zip.ts';
import { publicKeyOf, sign } from '../sealing/sign.ts';

export interface TooLargePack {
  readonly code: 'too-large';
  /** In bytes. */
  readonly limit: number;
}

/** `files` are those of `filesOfPack`, in its order; `secret` is 32 bytes. */
export function makePack(
  manifest: PackManifest,
  files: readonly Uint8Array<ArrayBuffer>[],
  secret: Uint8Array,
): Result<Uint8Array<ArrayBuffer>, TooLargePack> {
  // What is signed are these very bytes: no other way to write the same counts.
  const words = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const chunks = layOutZip([
    { name: packParts.manifest, content: words },
    { name: packParts.signature, content: sign(words, secret) },
    { name: packParts.key, content: publicKeyOf(secret) },
    ...filesOfPack(manifest).map(({ name }, at) => ({ name, content: files[at] ?? new Uint8Array() })),
  ]);
  const size = chunks.reduce((sum, { length }) => sum + length, 0);
  const isTooLarge = size > packLimits.file || words.length > packLimits.manifest;
  if (isTooLarge) return failure({ code: 'too-large', limit: packLimits.file });
  const pack = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    pack.set(chunk, at);
    at += chunk.length;
  }
  return success(pack);
}
