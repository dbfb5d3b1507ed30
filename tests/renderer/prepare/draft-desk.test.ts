/** What is typed into a draft is shown at once, kept with each key, stored, and laid together with other windows' edits. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addPart, editWords } from '../../../src/domain/prepare/edit-writing.ts';
import type { Speech } from '../../../src/domain/prepare/writing.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { speechOf } from '../../support/writings.ts';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let openDesk: typeof import('../../../src/renderer/prepare/draft-desk.ts').openDesk;
let shown: Speech[];

beforeEach(async () => {
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
  ({ openDesk } = await import('../../../src/renderer/prepare/draft-desk.ts'));
  shown = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
  storage.database.close();
});

async function openSpeech() {
  const { writing, stored } = storage.createWriting(null, ({ id }) => ({ ...speechOf(), id }));
  await stored;
  const first = writing as Speech;
  return { first, desk: openDesk(first, (next: Speech) => shown.push(next)) };
}

const saying = (text: string) => (speech: Speech) => editWords(speech, 'a', text);
const wordsIn = (speech: unknown) =>
  (speech as Speech).parts.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'a');
const storedNow = (id: string) => storage.database.writings.get(id);

test('each key is shown and kept as a draft before anything is stored', async () => {
  const { first, desk } = await openSpeech();
  desk.type(saying('一'));
  desk.type(saying('一二'));
  expect(shown.map((each) => wordsIn(each))).toMatchObject([{ text: '一' }, { text: '一二' }]);
  expect(localStorage.getItem(`draft:${first.id}`)).toContain('一二');
  expect(wordsIn(await storedNow(first.id))).not.toMatchObject({ text: '一二' });
  expect(storage.getHoldings().state).toBe('saving');
  desk.flush();
  await eventually(async () => expect(wordsIn(await storedNow(first.id))).toMatchObject({ text: '一二' }));
  await eventually(() => expect(localStorage.getItem(`draft:${first.id}`)).toBeNull());
});

test('an edit stores what was typed before it as a step of its own', async () => {
  const { first, desk } = await openSpeech();
  desk.type(saying('打好的字'));
  desk.edit((speech) => addPart(speech, { id: 'new', heading: '新', blocks: [] }));
  await eventually(async () => expect((await storedNow(first.id))?.parts).toHaveLength(3));
  storage.undo();
  await eventually(async () => expect((await storedNow(first.id))?.parts).toHaveLength(2));
  expect(wordsIn(await storedNow(first.id))).toMatchObject({ text: '打好的字' });
});

test('what another window stores is laid together with what is being typed', async () => {
  const { first, desk } = await openSpeech();
  desk.type(saying('这边在打'));
  desk.take({ ...first, title: '那边改的题目', changed: '2027-01-01T00:00:00.000Z' });
  expect(shown.at(-1)).toMatchObject({ title: '那边改的题目' });
  expect(wordsIn(shown.at(-1))).toMatchObject({ text: '这边在打' });
  desk.flush();
});

test('its own stored state changes nothing that is shown', async () => {
  const { first, desk } = await openSpeech();
  desk.edit(saying('存好了'));
  const count = shown.length;
  await eventually(async () => expect(wordsIn(await storedNow(first.id))).toMatchObject({ text: '存好了' }));
  desk.take((await storedNow(first.id)) as Speech);
  expect(shown).toHaveLength(count);
});
