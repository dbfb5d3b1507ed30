/** Opens a meeting pack: every byte of it is as it was signed, or it is refused with the reason. */
import { knownDetails } from '../domain/library/known-details.ts';
import {
  filesOfPack,
  type NamedPackFile,
  type PackDocument,
  type PackManifest,
  packLimits,
  packParts,
} from '../domain/packs/pack.ts';
import type { PackFailure } from '../domain/packs/pack-failure.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { readStoredZip, type StoredZipFault, type ZipPart } from '../domain/zip/stored-zip.ts';
import { fingerprintOf } from '../sealing/fingerprint.ts';
import { isSigned } from '../sealing/verify.ts';
import { openBundle } from './bundle.ts';
import { sha256 } from './digest.ts';
import { parsePackManifest } from './pack-manifest.ts';
import { reidentifyArrangement } from './reidentify-arrangement.ts';

export interface OpenedPack {
  readonly manifest: PackManifest;
  /** The public key that it was signed with, in hex. */
  readonly key: string;
  /** Of the key: digits that people compare. */
  readonly fingerprint: string;
  /** In the order of the manifest. */
  readonly documents: readonly PackedDocument[];
}

/** Views of the pack's bytes. */
export interface PackedDocument {
  /** Of its items, as its report counts them. */
  readonly characters: number;
  readonly text: Uint8Array<ArrayBuffer>;
  readonly arrangement: Uint8Array<ArrayBuffer>;
  readonly original: Uint8Array<ArrayBuffer> | null;
}

type Opened<Value> = Result<Value, PackFailure>;

export async function readPack(bytes: Uint8Array<ArrayBuffer>): Promise<Opened<OpenedPack>> {
  if (bytes.length > packLimits.file) return failure({ code: 'too-large', limit: packLimits.file });
  const parts = readStoredZip(bytes);
  if (!parts.ok) return failure(inOwnWords(parts.error, bytes));
  const [first, signature, key, ...files] = parts.value;
  const isPack =
    first?.name === packParts.manifest &&
    signature?.name === packParts.signature &&
    key?.name === packParts.key;
  if (!isPack) return failure({ code: 'not-pack' });
  if (files.some(({ name }) => leadsOut(name))) return failure({ code: 'unsafe' });
  if (!isSigned(first.content, signature.content, key.content)) return altered(null);
  const manifest = parsePackManifest(first.content);
  if (!manifest.ok) return manifest;
  const fault = await findAltered(manifest.value, files);
  if (fault) return failure(fault);
  const documents = openDocuments(manifest.value, files);
  if (!documents.ok) return documents;
  return success({
    manifest: manifest.value,
    key: [...key.content].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    fingerprint: fingerprintOf(key.content),
    documents: documents.value,
  });
}

/** Whether it begins as a pack does, whole or not. */
export function looksLikePack(bytes: Uint8Array): boolean {
  const name = new TextDecoder().decode(bytes.subarray(30, 30 + packParts.manifest.length));
  return bytes[0] === 0x50 && bytes[1] === 0x4b && name === packParts.manifest;
}

function inOwnWords(fault: StoredZipFault, bytes: Uint8Array): PackFailure {
  if (!looksLikePack(bytes)) return { code: 'not-pack' };
  return fault === 'truncated' ? { code: 'truncated' } : { code: 'altered', part: null };
}

function leadsOut(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..');
}

/** The files must be those that the manifest names, all of them and no others, and be what it says. */
async function findAltered(manifest: PackManifest, files: readonly ZipPart[]): Promise<PackFailure | null> {
  const named = filesOfPack(manifest);
  for (const [at, { name, length, sha256: digest }] of named.entries()) {
    const file = files[at];
    const isSame =
      file?.name === name && file.content.length === length && (await sha256(file.content)) === digest;
    if (!isSame) return { code: 'altered', part: titleOfFile(manifest, named[at]) };
  }
  return files.length > named.length ? { code: 'altered', part: null } : null;
}

function titleOfFile({ documents }: PackManifest, file: NamedPackFile | undefined): string | null {
  const document = documents[Number.parseInt(file?.name ?? '', 10) - 1];
  return document ? (document.info.title ?? document.original.name) : null;
}

/** What was signed is proven as well: an office's fault must not become the reader's. */
function openDocuments(
  { documents }: PackManifest,
  files: readonly ZipPart[],
): Opened<readonly PackedDocument[]> {
  const opened: PackedDocument[] = [];
  let next = 0;
  for (const [at, document] of documents.entries()) {
    const [text, arrangement, original] = files.slice(next, next + 3).map(({ content }) => content);
    next += document.original.isIncluded ? 3 : 2;
    const characters = text && arrangement ? countOf(document, text, arrangement) : null;
    if (!text || !arrangement || characters === null) {
      return failure({ code: 'invalid', path: `documents.${at}` });
    }
    const own = document.original.isIncluded ? (original ?? null) : null;
    opened.push({ characters, text, arrangement, original: own });
  }
  return success(opened);
}

/** Null where text and arrangement are not one proven document, or could not be given an id of their own. */
function countOf(
  { info, text, original }: PackDocument,
  bytes: Uint8Array,
  arrangement: Uint8Array,
): number | null {
  const words = reidentifyArrangement(new TextDecoder().decode(arrangement), 'document');
  if (!words.ok) return null;
  const bundle = openBundle(bytes, text.sha256, words.value, knownDetails(info, original.name));
  return bundle.ok ? (bundle.value.reports[0]?.characters ?? null) : null;
}

function altered(part: string | null): Opened<never> {
  return failure({ code: 'altered', part });
}
