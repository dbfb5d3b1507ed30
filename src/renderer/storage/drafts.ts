/**
 * Words of a note or a writing that were typed but are not stored yet. A page that is being closed has no time left for a
 * transaction, but it can still write here; the next start stores what it finds.
 */
import { canonicalJson, keyOfKept } from '../../domain/kept/kept.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Change } from './change.ts';
import { applyChanges } from './changes.ts';
import { database } from './database.ts';

const prefix = 'draft:';

/** By key, what this page has written last and not let go of: else it is of before, or of another window. */
const own = new Map<string, string>();

export function keepDraft(note: Note | Writing): void {
  const key = prefix + note.id;
  try {
    // Words of before that nobody has stored yet make room, and are kept.
    const earlier = localStorage.getItem(key);
    const json = JSON.stringify(note);
    if (earlier !== null && earlier !== own.get(key) && earlier !== json)
      localStorage.setItem(`${key}:${crypto.randomUUID()}`, earlier);
    localStorage.setItem(key, json);
    own.set(key, json);
  } catch {
    // The transaction that is under way may still end in time.
  }
}

/** Lets go of a draft that is stored, also where another window has put it aside, unless more was typed since. */
export function dropDraft(note: Note | Writing): void {
  try {
    const key = prefix + note.id;
    const json = JSON.stringify(note);
    if (own.get(key) === json) own.delete(key);
    for (const each of listKeys()) {
      const isItsOwn = each === key || each.startsWith(`${key}:`);
      if (isItsOwn && localStorage.getItem(each) === json) localStorage.removeItem(each);
    }
  } catch {
    // It will be found again, and change nothing.
  }
}

/** Stores the drafts that were left when the page was last closed; one that cannot be stored stays for the next start. */
export async function restoreDrafts(): Promise<void> {
  const keys = listKeys();
  if (keys.length === 0) return;
  const { parseNote } = await import('../../importing/note-schema.ts');
  const { parseWriting } = await import('../../importing/writing-schema.ts');
  for (const key of keys) {
    const json = localStorage.getItem(key) ?? '';
    const note = parseNote(json);
    const writing = parseWriting(json);
    const changes = note ? await changesFor(note) : writing ? await changesForWriting(writing) : null;
    const isStored = changes !== null && (await applyChanges(changes));
    // More may have been typed meanwhile.
    if (isStored && localStorage.getItem(key) === json) localStorage.removeItem(key);
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

/** None where it is stored already; beside what somebody wrote later it becomes a writing of its own. */
async function changesForWriting(draft: Writing): Promise<Change[]> {
  const before = (await database.writings.get(draft.id)) ?? null;
  const changed = new Date().toISOString();
  if (!before) {
    const binned = await database.bin.get(keyOfKept({ table: 'writings', id: draft.id }));
    return binned && binned.stamp > draft.changed
      ? []
      : [{ table: 'writings', before, after: { ...draft, changed } }];
  }
  const isStored = canonicalJson({ ...before, changed }) === canonicalJson({ ...draft, changed });
  if (isStored) return [];
  if (before.changed <= draft.changed) {
    return [{ table: 'writings', before, after: { ...draft, changed } }];
  }
  return [{ table: 'writings', before: null, after: { ...draft, id: crypto.randomUUID(), changed } }];
}

function listKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
