/** The app's own storage without its interface: opens, says what it found, and writes until it is killed. */
import type { Note } from '../../../src/domain/notes/note.ts';
import { files } from '../../../src/renderer/desktop/files.ts';
import { journal } from '../../../src/renderer/desktop/journal.ts';
import { startLanguage } from '../../../src/renderer/i18n/index.ts';
import { keepSafe } from '../../../src/renderer/pages/keep-safe.ts';
import { getHoldings, subscribeHoldings } from '../../../src/renderer/storage/changes.ts';
import { database } from '../../../src/renderer/storage/database.ts';
import { removeDocument } from '../../../src/renderer/storage/documents.ts';
import { connectFiles } from '../../../src/renderer/storage/files.ts';
import { perform } from '../../../src/renderer/storage/history.ts';
import { connectJournal, getJournal } from '../../../src/renderer/storage/journal.ts';
import type { CrashMessage, Left } from '../messages.ts';
import { addDocument, leftOfDocument, readDocuments, wholeOnes } from './documents.ts';

declare global {
  interface Window {
    tellHarness(message: CrashMessage): Promise<void>;
  }
}

/** From then on there are only edits and removals. */
const mostNotes = 1500;
const mostDocuments = 40;
const report = 'qingpu-2026-work-report';

const before = await countBefore();
await startLanguage();
connectJournal(journal);
connectFiles(files);
await keepSafe();
const present = await readNotes();
const documents = await readDocuments();
const { damage } = await getJournal().overview();
const missing = damage.reduce((sum, each) => sum + (each.missing ?? 1), 0);
const whole = await wholeOnes(documents.values());
const notes = [...[...present.values()].map(leftOf), ...whole];
await window.tellHarness({ kind: 'open', before, missing, notes });
await saved();
await window.tellHarness({ kind: 'settled' });
for (;;) await writeSome();

/** A few changes at once, as typing and marking make them; said to be saved when the app says so. */
async function writeSome(): Promise<void> {
  const changed = new Map<string, Left>();
  const removed = Math.random() < 0.15 ? pick() : undefined;
  if (removed) {
    // Heard of before it is done: from then on the note may be there or not.
    await window.tellHarness({ kind: 'removing', id: removed.id });
    present.delete(removed.id);
    void perform([{ table: 'notes', before: removed, after: null }]);
    changed.set(removed.id, { ...leftOf(removed), isRemoved: true });
  }
  if (Math.random() < 0.1) await changeDocuments(changed);
  const count = 1 + Math.floor(Math.random() * 4);
  for (let each = 0; each < count; each += 1) {
    const left = Math.random() < 0.5 && present.size < mostNotes ? add() : change();
    changed.set(left.id, left);
  }
  await saved();
  void window.tellHarness({ kind: 'saved', notes: [...changed.values()] });
}

/** Adds one, with its files, or removes one. */
async function changeDocuments(changed: Map<string, Left>): Promise<void> {
  const [oldest] = documents.values();
  if (oldest && (documents.size >= mostDocuments || Math.random() < 0.2)) {
    await window.tellHarness({ kind: 'removing', id: oldest.id });
    documents.delete(oldest.id);
    await removeDocument(oldest);
    changed.set(oldest.id, { ...leftOfDocument(oldest), isRemoved: true });
    return;
  }
  const added = await addDocument();
  if (!added) return;
  documents.set(added.id, added);
  changed.set(added.id, leftOfDocument(added));
}

function pick(): Note | undefined {
  const all = [...present.values()];
  return all[Math.floor(Math.random() * all.length)];
}

function add(): Left {
  const now = new Date().toISOString();
  const after: Note = {
    id: crypto.randomUUID(),
    report,
    anchor: {
      start: { line: '1.1.1', offset: 0 },
      end: { line: '1.1.1', offset: 6 },
      version: '0'.repeat(64),
      position: { start: 0, end: 6 },
      quote: { exact: '过去的一年', prefix: '', suffix: '' },
    },
    colour: 'yellow',
    stance: null,
    tags: [],
    text: wordsOf(1),
    created: now,
    changed: now,
  };
  present.set(after.id, after);
  void perform([{ table: 'notes', before: null, after }]);
  return leftOf(after);
}

function change(): Left {
  const known = pick();
  if (!known) return add();
  const after: Note = {
    ...known,
    text: wordsOf(leftOf(known).version + 1),
    changed: new Date().toISOString(),
  };
  present.set(after.id, after);
  void perform([{ table: 'notes', before: known, after }]);
  return leftOf(after);
}

/** About as long as a note is, so that logs grow and are compacted as they do in use. */
function wordsOf(version: number): string {
  return `${version} ${'建议进一步细化措施。'.repeat(Math.floor(Math.random() * 40))}`;
}

function leftOf({ id, text }: Note): Left {
  return { id, version: Number.parseInt(text, 10), isRemoved: false };
}

/** Until the app says that all is saved. */
function saved(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (getHoldings().state !== 'saved') return;
      stop();
      resolve();
    };
    const stop = subscribeHoldings(look);
    look();
  });
}

async function readNotes(): Promise<Map<string, Note>> {
  const stored = await database.notes.toArray().catch(() => []);
  const notes = new Map(stored.map((note) => [note.id, note]));
  for (const [id, held] of getHoldings().notes) {
    if (held) notes.set(id, held);
    else notes.delete(id);
  }
  return notes;
}

/** Before the app has touched the database, and without making one. */
async function countBefore(): Promise<number | null> {
  try {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === database.name)) return 0;
    return await new Promise((resolve, reject) => {
      const opening = indexedDB.open(database.name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        if (!opening.result.objectStoreNames.contains('notes')) {
          opening.result.close();
          resolve(0);
          return;
        }
        const counting = opening.result.transaction('notes').objectStore('notes').count();
        counting.onerror = () => reject(counting.error);
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  } catch {
    return null;
  }
}
