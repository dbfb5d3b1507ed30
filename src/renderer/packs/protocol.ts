/** What the page and the worker that reads one pack say to each other. The pack's bytes stay with the worker. */
import type { PackManifest } from '../../domain/packs/pack.ts';
import type { PackFailure } from '../../domain/packs/pack-failure.ts';

/** What the page knows of a pack that is as it was signed. */
export interface ReadPack {
  readonly manifest: PackManifest;
  /** The public key that it was signed with, in hex. */
  readonly key: string;
  readonly fingerprint: string;
}

/** A document of the pack that is taken, and the id that it gets here. */
export interface WantedDocument {
  /** Where it stands in the manifest. */
  readonly at: number;
  readonly id: string;
}

/** The bytes of one wanted document, its arrangement with its id here. */
export interface TakenDocument {
  readonly id: string;
  readonly characters: number;
  readonly text: Uint8Array<ArrayBuffer>;
  readonly arrangement: { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };
  readonly original: Uint8Array<ArrayBuffer> | null;
}

export type ToPackWorker =
  | { readonly type: 'open'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'take'; readonly wanted: readonly WantedDocument[] };

export type FromPackWorker =
  | { readonly type: 'read'; readonly pack: ReadPack }
  | { readonly type: 'refused'; readonly failure: PackFailure }
  | { readonly type: 'taken'; readonly documents: readonly TakenDocument[] };
