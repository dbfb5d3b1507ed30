/** Whether a pack that is as it was signed may be taken in: in time, later than what is there, and by the same hand. */
import type { LibraryDocument } from '../library/document.ts';
import type { PackManifest } from './pack.ts';
import type { PackRefusal } from './pack-failure.ts';

/** `today` as `2026-01-31`, where the user is; `trusted` are public keys in hex. */
export function judgePack(
  { meeting, issued, expires }: PackManifest,
  key: string,
  documents: readonly LibraryDocument[],
  trusted: ReadonlySet<string>,
  today: string,
): PackRefusal | null {
  const origins = documents.flatMap(({ pack }) => (pack?.meeting === meeting.id ? [pack] : []));
  const [latest] = origins.toSorted((a, b) => (a.issued < b.issued ? 1 : -1));
  if (latest && latest.key !== key && trusted.has(latest.key))
    return { code: 'other-key', title: meeting.title };
  if (latest && issued < latest.issued) return { code: 'older', issued, installed: latest.issued };
  return expires !== null && today > expires ? { code: 'expired', expires } : null;
}
