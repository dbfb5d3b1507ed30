/** Deciding of a carried note: whoever does it, and however often, makes one copy and loses no word of it. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Carry, carryId } from '../../../src/domain/versions/carry.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { noteOn, noteTime } from '../../support/notes.ts';

const old = importedDocument('d-old', ['生产总值增长5.2%。']);
const next = importedDocument('d-new', ['生产总值增长5.0%。'], { revises: 'd-old' });
const original = noteOn(old.report, '1', { id: 'a', text: '口径？' });
const { start = 0, text = '' } = next.report.lines.find(({ id }) => id === '1') ?? {};
const carry: Carry = {
  id: carryId('a', 'd-new'),
  kind: 'note',
  original: 'a',
  root: 'a',
  from: 'd-old',
  to: 'd-new',
  state: 'changed',
  decision: 'open',
  at: { start, end: start + text.length },
  words: original.anchor.quote.exact,
  copy: null,
  isOwn: true,
  changed: noteTime,
};
const item = { carry, original, copy: null, isCopyGone: false };

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
  await storage.addDocuments([old, next], undefined, [
    { table: 'notes', before: null, after: original },
    { table: 'carries', before: null, after: carry },
  ]);
});

afterEach(() => storage.database.close());

async function accept() {
  const { placeItem } = await import('../../../src/renderer/pages/decide-note.ts');
  await placeItem(item, 'accepted', next.report);
  // What is stored is stored in turn.
  await storage.applyChanges([]);
}

const copies = async () => await storage.database.notes.where({ report: 'd-new' }).toArray();

test('a note that is accepted twice at a time has one copy', async () => {
  await Promise.all([accept(), accept()]);
  expect(await copies()).toHaveLength(1);
});

test('what was written on a copy in another window meanwhile stays', async () => {
  await accept();
  const [copy] = await copies();
  if (!copy) throw new Error('no copy');
  const written = { ...copy, text: '改写过', changed: new Date().toISOString() };
  await storage.perform([{ table: 'notes', before: copy, after: written }]);
  await accept();
  expect(await copies()).toMatchObject([{ id: copy.id, text: '改写过' }]);
});
