/** Brings back what was there earlier, as one step that can be undone; nothing is replaced that is not kept first. */
import type { Comparison, PastDocument } from '../../domain/kept/compare-kept.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { perform, type Step } from '../storage/history.ts';
import { readMadeOn } from '../storage/made-on.ts';
import { keepBeforeRestoring } from './snapshots.ts';

/** The step that was done; null when what would be replaced could not be kept first. */
export async function bringBack(
  chosen: Comparison,
  latest: () => Comparison,
  carries: readonly Carry[],
): Promise<Step | null> {
  const isKept = await keepBeforeRestoring();
  const replaceable = [...chosen.notes, ...chosen.writings, ...chosen.joins];
  if (!isKept && replaceable.some(({ standing }) => standing === 'changed')) return null;
  const now = latest();
  const wanted = withTheirDocuments(whatStillStands(chosen, now), now);
  const moment = new Date().toISOString();
  const made = stepBack(wanted, moment);
  const step = [...made, ...(await carriesAlong(made, carries, moment))];
  void perform(step);
  return step;
}

/** How what comes back had come to its version: else a note would look as if it had been made on the words there. */
export async function carriesAlong(step: Step, carries: readonly Carry[], now: string): Promise<Step> {
  const back = new Set(
    step.flatMap(({ before, after }) => (before === null && after && 'id' in after ? [after.id] : [])),
  );
  const wanted = carries.filter(({ to, copy }) => back.has(to) || (copy !== null && back.has(copy)));
  const there = await Promise.all([...new Set(wanted.map(({ to }) => to))].map(readMadeOn));
  const known = new Set(there.flatMap((made) => made.carries.map(({ id }) => id)));
  return wanted
    .filter(({ id }) => !known.has(id))
    .map((carry) => ({ table: 'carries', before: null, after: { ...carry, changed: now } }) as const);
}

/** What is missing comes as it was, and takes the place of nothing; what was changed since is changed back. */
export function stepBack({ documents, notes, bookmarks, writings, joins }: Comparison, now: string): Step {
  return [
    ...documents
      .filter(({ standing }) => standing === 'missing')
      .map(({ document }) => {
        return { table: 'documents', before: null, after: { ...document, changed: now } } as const;
      }),
    ...notes
      .filter(({ standing }) => standing !== 'same')
      .map(({ note, present }) => {
        return { table: 'notes', before: present, after: { ...note, changed: now } } as const;
      }),
    ...bookmarks
      .filter(({ standing }) => standing === 'missing')
      .map(({ bookmark }) => ({ table: 'bookmarks', before: null, after: bookmark }) as const),
    ...writings
      .filter(({ standing }) => standing !== 'same')
      .map(({ writing, present }) => {
        return { table: 'writings', before: present, after: { ...writing, changed: now } } as const;
      }),
    ...joins
      .filter(({ standing }) => standing !== 'same')
      .map(({ join, present }) => {
        return { table: 'joins', before: present, after: { ...join, changed: now } } as const;
      }),
  ];
}

/** With the documents that are missing and that something of what was chosen is of: it could be looked at nowhere else. */
export function withTheirDocuments(chosen: Comparison, all: Comparison): Comparison {
  const isNeeded = ({ document, standing }: PastDocument) =>
    standing === 'missing' &&
    (chosen.documents.some((each) => each.document.id === document.id) ||
      chosen.notes.some(({ note }) => note.report === document.id) ||
      chosen.bookmarks.some(({ bookmark }) => bookmark.report === document.id));
  return { ...chosen, documents: all.documents.filter(isNeeded) };
}

/** Another window may have brought back the same meanwhile. */
function whatStillStands(chosen: Comparison, latest: Comparison): Comparison {
  const notes = new Map(latest.notes.map((each) => [each.note.id, each]));
  const writings = new Map(latest.writings.map((each) => [each.writing.id, each]));
  const joins = new Map(latest.joins.map((each) => [each.join.id, each]));
  const bookmarks = new Map(latest.bookmarks.map((each) => [each.bookmark.id, each]));
  const missing = new Set(
    latest.documents.flatMap(({ document, standing }) => (standing === 'missing' ? [document.id] : [])),
  );
  return {
    documents: chosen.documents.filter(({ document }) => missing.has(document.id)),
    notes: chosen.notes.flatMap(({ note, standing }) => {
      const now = notes.get(note.id);
      return now?.standing === standing ? [now] : [];
    }),
    bookmarks: chosen.bookmarks.flatMap(({ bookmark, standing }) => {
      const now = bookmarks.get(bookmark.id);
      return now?.standing === standing ? [now] : [];
    }),
    writings: chosen.writings.flatMap(({ writing, standing }) => {
      const now = writings.get(writing.id);
      return now?.standing === standing ? [now] : [];
    }),
    joins: chosen.joins.flatMap(({ join, standing }) => {
      const now = joins.get(join.id);
      return now?.standing === standing ? [now] : [];
    }),
  };
}
