/** What each document of a pack is to the library, and which documents of earlier packs it no longer has. */
import type { LibraryDocument } from '../library/document.ts';
import {
  findEarlierVersion,
  type Revisable,
  revisableDocument,
  revisableReport,
} from '../library/revision.ts';
import type { Report } from '../report/report.ts';
import type { PackDocument, PackManifest } from './pack.ts';

export type PackStanding =
  | { readonly kind: 'new' }
  /** Looks like the next version of a document that did not come in this meeting's packs. */
  | { readonly kind: 'earlier'; readonly other: Revisable }
  /** The next version of the one that came in an earlier pack. */
  | { readonly kind: 'updated'; readonly other: LibraryDocument }
  /** It came already; `there`: the very same text, brought in by hand. */
  | { readonly kind: 'unchanged' | 'there'; readonly other: LibraryDocument };

export interface PackPlan {
  readonly documents: readonly { readonly document: PackDocument; readonly standing: PackStanding }[];
  /** They stay in the library. */
  readonly missing: readonly LibraryDocument[];
}

/** `bundled` are the documents that came with the app. */
export function planPack(
  { meeting, documents }: PackManifest,
  library: readonly LibraryDocument[],
  bundled: readonly Report[],
): PackPlan {
  const installed = latestOf(meeting.id, library);
  const others = library.filter(({ pack }) => pack?.meeting !== meeting.id);
  const revisable = [...others.map(revisableDocument), ...bundled.map(revisableReport)];
  const standingOf = ({ id, info, text, arrangement }: PackDocument): PackStanding => {
    const own = installed.get(id);
    if (own) {
      const isSame = own.text === text.sha256 && own.pack?.arrangement === arrangement.sha256;
      return { kind: isSame ? 'unchanged' : 'updated', other: own };
    }
    const same = others.find((other) => !other.pack && other.text === text.sha256);
    if (same) return { kind: 'there', other: same };
    const earlier = findEarlierVersion(info, revisable);
    return earlier ? { kind: 'earlier', other: earlier } : { kind: 'new' };
  };
  const ids = new Set(documents.map(({ id }) => id));
  return {
    documents: documents.map((document) => ({ document, standing: standingOf(document) })),
    missing: [...installed].flatMap(([id, document]) => (ids.has(id) ? [] : [document])),
  };
}

/** By their ids in the packs of a meeting, the latest version of each. */
function latestOf(
  meeting: string,
  library: readonly LibraryDocument[],
): ReadonlyMap<string, LibraryDocument> {
  const latest = new Map<string, LibraryDocument>();
  for (const document of library) {
    const { pack } = document;
    if (pack?.meeting !== meeting) continue;
    const known = latest.get(pack.document);
    if (!known || momentOf(document) > momentOf(known)) latest.set(pack.document, document);
  }
  return latest;
}

function momentOf({ pack, added }: LibraryDocument): string {
  return `${pack?.issued ?? ''} ${added}`;
}
