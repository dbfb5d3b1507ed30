/** What each document of a pack is to the library, and which documents of earlier packs it no longer has. */
import type { LibraryDocument } from '../library/document.ts';
import {
  findEarlierVersion,
  type Revisable,
  revisableDocument,
  revisableReport,
} from '../library/revision.ts';
import type { Report } from '../report/report.ts';
import { correctionOf } from './correct-document.ts';
import type { PackDocument, PackManifest } from './pack.ts';

export type PackStanding =
  | { readonly kind: 'new' }
  /** Looks like the next version of a document that did not come in this meeting's packs. */
  | { readonly kind: 'earlier'; readonly other: Revisable }
  /** The next version of the one that came in an earlier pack. */
  | { readonly kind: 'updated'; readonly other: LibraryDocument }
  /** It came already; `corrected`: with other words about it; `there`: the very same text, brought in by hand. */
  | { readonly kind: 'unchanged' | 'corrected' | 'there'; readonly other: LibraryDocument };

export interface PackPlan {
  readonly documents: readonly { readonly document: PackDocument; readonly standing: PackStanding }[];
  /** They stay in the library. */
  readonly missing: readonly LibraryDocument[];
}

/** `key` is the public key that it was signed with, in hex; `bundled` are the documents that came with the app. */
export function planPack(
  { meeting, documents }: PackManifest,
  key: string,
  library: readonly LibraryDocument[],
  bundled: readonly Report[],
): PackPlan {
  const installed = latestOf(meeting.id, key, library);
  const others = library.filter(({ pack }) => pack?.meeting !== meeting.id);
  // What somebody else signed is not theirs to revise.
  const own = others.filter(({ pack }) => !pack || pack.key === key);
  const revisable = [...own.map(revisableDocument), ...bundled.map(revisableReport)];
  const standingOf = (document: PackDocument): PackStanding => {
    const { id, info, text, arrangement } = document;
    const before = installed.get(id);
    const isSameText = before?.text === text.sha256;
    if (isSameText && before.pack?.arrangement === arrangement.sha256) {
      return { kind: correctionOf(before, document) ? 'corrected' : 'unchanged', other: before };
    }
    const same = others.find((other) => !other.pack && other.text === text.sha256);
    if (same && !isSameText) return { kind: 'there', other: same };
    if (before) return { kind: 'updated', other: lastByHand(before, library) };
    const earlier = findEarlierVersion(info, revisable);
    return earlier ? { kind: 'earlier', other: earlier } : { kind: 'new' };
  };
  const ids = new Set(documents.map(({ id }) => id));
  return {
    documents: documents.map((document) => ({ document, standing: standingOf(document) })),
    missing: [...installed].flatMap(([id, document]) => (ids.has(id) ? [] : [document])),
  };
}

/** The user may have brought in next versions of it meanwhile, and have gone on in those. */
function lastByHand(document: LibraryDocument, library: readonly LibraryDocument[]): LibraryDocument {
  const [next] = library
    .filter(({ pack, revises }) => !pack && revises === document.id)
    .toSorted((a, b) => (a.added < b.added ? 1 : -1));
  return next ? lastByHand(next, library) : document;
}

/** By their ids in the packs of a meeting, the latest version of each: by this key, else by those before it. */
function latestOf(
  meeting: string,
  key: string,
  library: readonly LibraryDocument[],
): ReadonlyMap<string, LibraryDocument> {
  const latest = new Map<string, LibraryDocument>();
  for (const document of library) {
    const { pack } = document;
    if (pack?.meeting !== meeting) continue;
    const known = latest.get(pack.document);
    if (!known || rankOf(document, key) > rankOf(known, key)) latest.set(pack.document, document);
  }
  return latest;
}

function rankOf({ pack, added }: LibraryDocument, key: string): string {
  return `${pack?.key === key ? 1 : 0} ${pack?.issued ?? ''} ${added}`;
}
