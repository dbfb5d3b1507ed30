/** What became of a note or a bookmark when its document got a new version: the record of one carrying. */
import type { TextSpan } from '../reanchor/placement.ts';

export const carriedKinds = ['note', 'bookmark'] as const;

export const carryStates = ['exact', 'slight', 'changed', 'lost'] as const;
/** The very same words, only punctuation and spaces differ, other characters differ, gone. */
export type CarryState = (typeof carryStates)[number];

export const carryDecisions = ['by-itself', 'open', 'accepted', 'placed', 'section', 'left'] as const;
/**
 * Carried without being asked for, waiting for the user, taken over where it was found, put on other words, put on the
 * heading of its section, left with the old version.
 */
export type CarryDecision = (typeof carryDecisions)[number];

/** The original stays on its version, untouched; what is carried is a copy. */
export interface Carry {
  readonly id: string;
  readonly kind: (typeof carriedKinds)[number];
  /** Id of the note or bookmark that was carried. */
  readonly original: string;
  /** Id of the note or bookmark that it goes back to, however many versions ago; of a first carrying the original. */
  readonly root: string;
  /** Id of the version that it was made on. */
  readonly from: string;
  /** Id of the version that it was carried to. */
  readonly to: string;
  readonly state: CarryState;
  readonly decision: CarryDecision;
  /** Where in the shown text of the new version its words are now; of lost ones an empty span where they would stand. */
  readonly at: TextSpan;
  /** The words that it was first made on, however many versions ago. */
  readonly words: string;
  /** Id of the note or bookmark on the new version; null while there is none. */
  readonly copy: string | null;
  /** It stood on the heading of its section on the version that it was carried from, which may be gone by now. */
  readonly wasOnSection?: true;
  /** Whether that is there for the carrying alone; not so of a bookmark where the user had set one himself. */
  readonly isOwn: boolean;
  /** ISO 8601 with milliseconds, UTC. */
  readonly changed: string;
}

/** An original has one record for each version that it was carried to. */
export function carryId(original: string, to: string): string {
  return `${original}>${to}`;
}

/** Of the longest id that a note may have. */
const longest = 128;

/** The id of the copy of a note on a version: the same wherever it is carried, so that two windows make one copy. */
export function copyId(root: string, to: string): string {
  const id = `${root}.${to}`;
  return id.length <= longest ? id : `${id.slice(0, longest - 17)}.${digestOf(id)}`;
}

/** FNV-1a, 16 digits. */
function digestOf(id: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const letter of id) {
    sum = BigInt.asUintN(64, (sum ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return sum.toString(16).padStart(16, '0');
}

/** What waits for the user. */
export function isOpen({ decision }: Carry): boolean {
  return decision === 'open';
}

export type CarryCounts = Readonly<Record<CarryState, number>>;

export function countCarries(carries: readonly Carry[]): CarryCounts {
  const counts = { exact: 0, slight: 0, changed: 0, lost: 0 };
  for (const { state } of carries) counts[state] += 1;
  return counts;
}

/**
 * By the ids of copies, the words that each was first made on, where it stands on others now: it must not look as if it
 * had been made on them.
 */
export function wordsMadeOn(
  carries: readonly Carry[],
  notes: readonly { readonly id: string; readonly anchor: { readonly quote: { readonly exact: string } } }[],
): ReadonlyMap<string, string> {
  const words = new Map(
    carries.flatMap(({ kind, copy, words }) => (kind === 'note' && copy !== null ? [[copy, words]] : [])),
  );
  return new Map(
    notes.flatMap(({ id, anchor }) => {
      const madeOn = words.get(id);
      return madeOn === undefined || madeOn === anchor.quote.exact ? [] : [[id, madeOn]];
    }),
  );
}

/** Whether it stands on the heading of its section, for its words are gone; also since a version before. */
export function isOnSection({ decision, wasOnSection }: Carry): boolean {
  return decision === 'section' || (wasOnSection === true && decision !== 'placed');
}
