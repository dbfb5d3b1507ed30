/** What is stored of a planned import, as the user chose. */
import { stampAfter } from '../kept/stamps.ts';
import type { Bookmark, Note } from '../notes/note.ts';
import type { Removal } from '../notes/removal.ts';
import type { DoubtfulNote } from './foreign-plan.ts';
import type { ImportPlan, NotePair } from './plan-import.ts';

export interface ImportChoices {
  /** Ids of the pairs of which the one counts that would not. */
  readonly turned: ReadonlySet<string>;
  /** Ids of the notes that are to stand where they may be meant. */
  readonly accepted: ReadonlySet<string>;
  /** Whether others' notes go that their authors removed. */
  readonly isRemoving: boolean;
  /** Whether those come back that were removed here. */
  readonly isBringingBack: boolean;
  readonly withBookmarks: boolean;
}

export interface ImportChanges {
  readonly notes: readonly { readonly before: Note | null; readonly after: Note }[];
  /** At the moment at which each was removed by its author. */
  readonly removed: readonly { readonly note: Note; readonly moment: string }[];
  /** Of notes that are not here. */
  readonly removals: readonly Removal[];
  readonly bookmarks: readonly Bookmark[];
}

/** What is taken unless the user says otherwise. */
export function usualChoices(plan: ImportPlan): ImportChoices {
  return {
    turned: new Set(),
    accepted: new Set(),
    isRemoving: true,
    // Whoever brings in a file of nothing but their own notes that are in the bin wants them back.
    isBringingBack:
      plan.added.length + plan.doubtful.length + plan.unplaced.length + plan.pairs.length + plan.same === 0 &&
      plan.left.every(({ author }) => author === undefined),
    // A bookmark says where its own reader was: others' are of no use.
    withBookmarks: plan.people.every(({ author }) => author === null),
  };
}

/** `now` as ISO 8601, UTC. */
export function changesOf(plan: ImportPlan, choices: ImportChoices, now: string): ImportChanges {
  const asNew = (after: Note) => ({ before: null, after });
  return {
    notes: [
      ...plan.added.map(asNew),
      ...plan.unplaced.map(asNew),
      ...plan.doubtful.map((each) =>
        asNew(choices.accepted.has(each.note.id) ? confirmed(each, now) : each.asQuoted),
      ),
      ...plan.pairs.flatMap((pair) => {
        const after = stateOf(pair, choices.turned.has(pair.stored.id), now);
        return after === null ? [] : [{ before: pair.stored, after }];
      }),
      ...(choices.isBringingBack ? plan.left.map((note) => asNew(later(note, now))) : []),
    ],
    removed: choices.isRemoving ? plan.removed : [],
    removals: plan.removals,
    bookmarks: choices.withBookmarks ? plan.bookmarks : [],
  };
}

export function countChanges({ notes, removed, bookmarks }: ImportChanges): number {
  return notes.length + removed.length + bookmarks.length;
}

/** To put it on other words is to change it: the file that it came from must not clash with it. */
function confirmed({ note, quoted }: DoubtfulNote, now: string): Note {
  return note.anchor.quote.exact === quoted ? note : later(note, now);
}

/** Null where the stored one stays. */
function stateOf(
  { stored, incoming, winner, reason }: NotePair,
  isTurned: boolean,
  now: string,
): Note | null {
  if ((winner === 'incoming') === isTurned) return null;
  return winner === 'incoming' && reason !== 'foreign'
    ? incoming
    : { ...incoming, changed: stampAfter(now, stored.changed, incoming.changed) };
}

function later(note: Note, now: string): Note {
  return { ...note, changed: stampAfter(now, note.changed) };
}
