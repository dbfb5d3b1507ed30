/** Speeches and proposals are stored, recorded, undone, binned and brought back as notes are. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareKept } from '../../../src/domain/kept/compare-kept.ts';
import { addBlocks, editWords } from '../../../src/domain/prepare/edit-writing.ts';
import type { ProposalForm } from '../../../src/domain/prepare/proposal-form.ts';
import type { Speech, Writing } from '../../../src/domain/prepare/writing.ts';
import { listBinned, stepOutOfBin } from '../../../src/renderer/history/bin.ts';
import { stepBack } from '../../../src/renderer/history/bring-back.ts';
import { eventually } from '../../support/eventually.ts';
import { fillDisk, freshStorage, newWindow } from '../../support/fresh-storage.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { apartFromMoment, noteOn } from '../../support/notes.ts';
import { speechOf, wordsBlock } from '../../support/writings.ts';

const words = { zh: '字', en: 'words' };
const form: ProposalForm = {
  id: 'own',
  name: words,
  title: { label: words, hint: words, longest: null },
  fields: [
    {
      id: 'matter',
      kind: 'text',
      label: { zh: '案由', en: 'Matter' },
      hint: words,
      isRequired: true,
      longest: null,
      takesNotes: true,
    },
  ],
};
const nothing = { documents: [], notes: [], bookmarks: [], writings: [], joins: [] };

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  // Like the browser's own: its entries are its keys, its methods are not.
  const kept: Record<string, unknown> = Object.create({
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  });
  vi.stubGlobal('localStorage', kept);
  storage = await freshStorage();
});

afterEach(() => {
  vi.restoreAllMocks();
  storage.database.close();
});

async function storedSpeech(): Promise<Speech> {
  const { writing, stored } = storage.createWriting(null, (empty) => ({
    ...speechOf(),
    id: empty.id,
    created: empty.created,
    changed: empty.changed,
  }));
  expect(await stored).toBe(true);
  return writing as Speech;
}

async function storedOf(id: string): Promise<Writing | undefined> {
  return await storage.database.writings.get(id);
}

test('a speech and a proposal are made, stored and recorded', async () => {
  const speech = storage.createWriting(null);
  const proposal = storage.createWriting(form);
  expect(await Promise.all([speech.stored, proposal.stored])).toEqual([true, true]);
  expect(await storedOf(speech.writing.id)).toMatchObject({ kind: 'speech', pace: 220, limit: null });
  expect(await storedOf(proposal.writing.id)).toMatchObject({
    form,
    parts: [{ id: 'matter', heading: '案由', blocks: [] }],
  });
  await eventually(() => expect(storage.getRecording().isDone).toBe(true));
  expect(storage.journal.kept.get(`writings:${speech.writing.id}`)?.value).toEqual(speech.writing);
});

test('an edit is shown before it is stored, and stays held where it can not be', async () => {
  const speech = await storedSpeech();
  const freeDisk = fillDisk();
  expect(await storage.editWriting(speech, { title: '改过' })).toBe(false);
  expect(storage.getHoldings().writings.get(speech.id)).toMatchObject({ title: '改过' });
  expect(storage.getHoldings().state).toBe('failed');
  freeDisk();
  expect(await storage.retryHeld()).toBe(true);
  expect(await storedOf(speech.id)).toMatchObject({ title: '改过' });
});

test('typing in quick succession is one step to undo, and what was added is another', async () => {
  const speech = await storedSpeech();
  const typed = editWords(speech, 'a', '主');
  await storage.editWriting(speech, typed);
  const first = await storedOf(speech.id);
  if (!first) throw new Error('nothing stored');
  await storage.editWriting(first, editWords(first, 'a', '主持人'));
  const second = await storedOf(speech.id);
  if (!second) throw new Error('nothing stored');
  await storage.editWriting(second, addBlocks(second, 'two', [wordsBlock('d', '谢谢')]));
  storage.undo();
  await eventually(async () => expect((await storedOf(speech.id))?.parts).toEqual(second.parts));
  storage.undo();
  await eventually(async () => expect((await storedOf(speech.id))?.parts).toEqual(speech.parts));
});

test('edits of different blocks from two windows are both kept', async () => {
  const speech = await storedSpeech();
  const other = await newWindow();
  await other.editWriting(speech, editWords(speech, 'c', '多想办法。'));
  await storage.editWriting(speech, editWords(speech, 'a', '主持人：'));
  const both = editWords(editWords(speech, 'a', '主持人：'), 'c', '多想办法。');
  expect((await storedOf(speech.id))?.parts).toEqual(both.parts);
  other.database.close();
});

test('a quotation stays as it was taken when its note is changed, and when note and document are removed', async () => {
  const one = importedDocument('d-one', ['生产总值增长5.2%。']);
  await storage.addDocuments([one]);
  const note = noteOn(one.report, '1');
  await storage.perform([{ table: 'notes', before: null, after: note }]);
  const speech = await storedSpeech();
  await storage.perform([{ table: 'notes', before: note, after: { ...note, text: '改过' } }]);
  await storage.removeDocument(one.document);
  await eventually(async () => expect(await storage.database.bin.count()).toBe(2));
  expect(await storedOf(speech.id)).toEqual(speech);
});

test('what is removed lies in the bin and comes back out of it', async () => {
  const speech = await storedSpeech();
  storage.removeWriting(speech);
  await eventually(async () => expect(await storage.database.bin.count()).toBe(1));
  expect(await storedOf(speech.id)).toBeUndefined();
  const now = new Date().toISOString();
  const bin = await storage.database.bin.toArray();
  const binned = listBinned(bin, nothing, now);
  expect(binned).toMatchObject([{ kind: 'writing', made: { title: speech.title } }]);
  expect(listBinned(bin, { ...nothing, writings: [speech] }, now)).toEqual([]);
  await storage.perform(stepOutOfBin(binned, binned, now));
  expect(await storedOf(speech.id)).toMatchObject(apartFromMoment(speech));
});

test('what the database lost comes back from the journal, and is counted; where there is none it is shown', async () => {
  const speech = await storedSpeech();
  await eventually(() => expect(storage.getRecording().isDone).toBe(true));
  await storage.database.writings.clear();
  const repair = await storage.repairDatabase(await storage.readPresent(), await storage.journal.overview());
  expect(repair).toEqual({ restored: 1, replaced: 0, missing: 0 });
  expect(await storedOf(speech.id)).toEqual(speech);
  const reopened = await freshStorage({ keep: true });
  await reopened.showWithoutDatabase();
  expect(reopened.getHoldings().writings.get(speech.id)).toEqual(speech);
  reopened.database.close();
});

test('a snapshot brings back what is missing, and changes back what was changed since', () => {
  const [one, two, three] = ['1', '2', '3'].map((id) => speechOf({ id })) as [Speech, Speech, Speech];
  const edited = { ...two, title: '改过', changed: '2026-02-01T00:00:00.000Z' };
  const again = { ...three, changed: '2026-02-01T00:00:00.000Z' };
  const comparison = compareKept(
    { ...nothing, writings: [one, two, three] },
    { ...nothing, writings: [edited, again] },
  );
  expect(comparison.writings.map(({ standing }) => standing)).toEqual(['missing', 'changed', 'same']);
  const now = '2026-03-01T08:00:00.000Z';
  expect(stepBack(comparison, now)).toEqual([
    { table: 'writings', before: null, after: { ...one, changed: now } },
    { table: 'writings', before: edited, after: { ...two, changed: now } },
  ]);
});

test('words that were typed when the page closed are stored at the next start; beside later ones as a draft of their own', async () => {
  const speech = await storedSpeech();
  const draft = { ...editWords(speech, 'a', '没存上'), changed: new Date(Date.now() + 1000).toISOString() };
  storage.keepDraft(draft);
  await storage.restoreDrafts();
  expect((await storedOf(speech.id))?.parts).toEqual(draft.parts);
  expect(Object.keys(localStorage)).toEqual([]);
  storage.keepDraft({ ...draft, title: '早先的', changed: speech.changed });
  await storage.restoreDrafts();
  const titles = (await storage.database.writings.toArray()).map(({ title }) => title).sort();
  expect(titles).toEqual(['关于投资的发言', '早先的']);
});
