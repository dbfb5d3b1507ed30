/**
 * Words of a note that were typed but are not stored yet. A page that is being closed has no time left for a
 * transaction, but it can still write here; the next start stores what it finds.
 */
import { keyOfKept } from '../../domain/kept/kept.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Change } from './change.ts';
import { applyChanges } from './changes.ts';
import { database } from './database.ts';

const prefix = 'draft:';

export function keepDraft(note: Note): void {
  try {
    localStorage.setItem(prefix + note.id, JSON.stringify(note));
  } catch {
    // The transaction that is under way may still end in time.
  }
}

/** Lets go of a draft that is stored, unless more was typed since. */
export function dropDraft(note: Note): void {
  try {
    if (localStorage.getItem(prefix + note.id) === JSON.stringify(note))
      localStorage.removeItem(prefix + note.id);
  } catch {
    // It will be found again, and change nothing.
  }
}

/** Stores the drafts that were left when the page was last closed; one that cannot be stored stays for the next start. */
export async function restoreDrafts(): Promise<void> {
  const keys = listKeys();
  if (keys.length === 0) return;
  const { parseNote } = await import('../../importing/note-schema.ts');
  for (const key of keys) {
    const draft = parseNote(localStorage.getItem(key) ?? '');
    if (draft && (await applyChanges(await changesFor(draft)))) localStorage.removeItem(key);
  }
}

/** None where the words are stored already; beside what somebody wrote later, they become a note of their own. */
async function changesFor(draft: Note): Promise<Change[]> {
  const before = (await database.notes.get(draft.id)) ?? null;
  const now = new Date().toISOString();
  if (!before) {
    const binned = await database.bin.get(keyOfKept({ table: 'notes', id: draft.id }));
    return binned && binned.stamp > draft.changed
      ? []
      : [{ table: 'notes', before, after: { ...draft, changed: now } }];
  }
  const { text, tags } = draft;
  if (before.text === text && before.tags.join() === tags.join()) return [];
  if (before.changed <= draft.changed) {
    return [{ table: 'notes', before, after: { ...before, text, tags, changed: now } }];
  }
  const own = { ...draft, id: crypto.randomUUID(), changed: now };
  return [{ table: 'notes', before: null, after: own }];
}

function listKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
