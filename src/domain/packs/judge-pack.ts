/** Whether a pack that is as it was signed may be taken in: in time, later than what is there, and by the same hand. */
import type { LibraryDocument } from '../library/document.ts';
import type { PackManifest } from './pack.ts';
import type { PackRefusal } from './pack-failure.ts';

export interface Clock {
  /** ISO 8601 with milliseconds, UTC. */
  readonly now: string;
  /** `2026-01-31`, where the user is. */
  readonly today: string;
}

/** In milliseconds: how far the office's clock may be ahead, or the time zone of one of the two wrong. */
const mostAhead = 24 * 60 * 60 * 1000;

/** `trusted` are public keys in hex: what other keys brought does not count once they are trusted no more. */
export function judgePack(
  { meeting, issued, expires }: PackManifest,
  key: string,
  documents: readonly LibraryDocument[],
  trusted: ReadonlySet<string>,
  { now, today }: Clock,
): PackRefusal | null {
  const origins = documents.flatMap(({ pack }) =>
    pack?.meeting === meeting.id && (pack.key === key || trusted.has(pack.key)) ? [pack] : [],
  );
  const [latest] = origins.toSorted((a, b) => (a.issued < b.issued ? 1 : -1));
  if (latest && latest.key !== key) return { code: 'other-key', title: meeting.title };
  // Taken in, it would shut out all that are made until then.
  if (Date.parse(issued) - Date.parse(now) > mostAhead) return { code: 'future', issued };
  if (latest && issued < latest.issued) return { code: 'older', issued, installed: latest.issued };
  return expires !== null && today > expires ? { code: 'expired', expires } : null;
}
