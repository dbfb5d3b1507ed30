/** Stores what the user decides of a carried note or bookmark, as one step. */
import type { TextRange } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import { copyId } from '../../domain/versions/carry.ts';
import {
  foundRange,
  leaveBookmark,
  leaveNote,
  placeBookmark,
  placeNote,
  sectionRange,
} from '../../domain/versions/decide.ts';
import type { ReviewItem } from '../../domain/versions/review.ts';
import { versionOf } from '../../importing/digest.ts';
import { perform, type Step } from '../storage/history.ts';
import { readMadeOn } from '../storage/made-on.ts';

export type Placed = 'accepted' | 'section' | { readonly range: TextRange };

/** Null when there is nothing there to put it on. */
export async function placeItem(item: ReviewItem, placed: Placed, report: Report): Promise<Step | null> {
  const { original } = item;
  const { carry, copy, bookmarks, carries } = await presentOf(item);
  const range =
    placed === 'accepted'
      ? foundRange(carry, report)
      : placed === 'section'
        ? sectionRange(carry, report)
        : placed.range;
  const decision = typeof placed === 'string' ? placed : 'placed';
  if (!range) return null;
  const now = new Date().toISOString();
  if (original === null) {
    const decided = placeBookmark(carry, decision, range.start.line, bookmarks, carries, now);
    const { before } = decided;
    return stored([
      ...(before ? [{ table: 'bookmarks', before, after: null } as const] : []),
      ...(decided.after ? [{ table: 'bookmarks', before: null, after: decided.after } as const] : []),
      { table: 'carries', before: carry, after: decided.carry },
    ]);
  }
  const next = { report, version: await versionOf(report) };
  const noted = { carry, original, copy };
  const decided = placeNote(noted, decision, range, next, now);
  if (!decided) return null;
  return stored([
    { table: 'notes', before: decided.before, after: decided.after },
    { table: 'carries', before: carry, after: decided.carry },
  ]);
}

export async function leaveItem(item: ReviewItem): Promise<Step> {
  const { original } = item;
  const { carry, copy, bookmarks, carries } = await presentOf(item);
  const now = new Date().toISOString();
  if (original === null) {
    const { before, carry: after } = leaveBookmark(carry, bookmarks, carries, now);
    const removal = before ? [{ table: 'bookmarks', before, after: null } as const] : [];
    return stored([...removal, { table: 'carries', before: carry, after }]);
  }
  const { before, carry: after } = leaveNote({ carry, original, copy }, now);
  const removal = before ? [{ table: 'notes', before, after: null } as const] : [];
  return stored([...removal, { table: 'carries', before: carry, after }]);
}

/** As it is by now, which another window may have decided of. */
async function presentOf({ carry, copy }: ReviewItem) {
  const there = await readMadeOn(carry.to);
  const present = there.carries.find(({ id }) => id === carry.id) ?? carry;
  const copied = present.copy ?? copyId(carry.root, carry.to);
  return { ...there, carry: present, copy: there.notes.find(({ id }) => id === copied) ?? copy };
}

function stored(step: Step): Step {
  void perform(step);
  return step;
}
