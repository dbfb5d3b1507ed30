import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LibraryDocument } from '../../../src/domain/library/document.ts';
import { planPack } from '../../../src/domain/packs/plan-pack.ts';
import { readPack } from '../../../src/importing/read-pack.ts';
import type { PackAtHand } from '../../../src/renderer/packs/open-pack.ts';
import { takeDocument } from '../../../src/renderer/packs/take-document.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { madeUpPack } from '../../support/made-up-pack.ts';
import { draftFile, unlikeFile } from '../../support/made-up-versions.ts';

let last: Promise<unknown> = Promise.resolve();
/** As the browser has them: one after the other. */
const locks = {
  request: <Value>(_: string, run: () => Promise<Value>): Promise<Value> => {
    const own = last.then(run);
    last = own.catch(() => null);
    return own;
  },
};
vi.stubGlobal('navigator', { locks });

const meeting = '清河市第十六届人民代表大会第五次会议';
const court = { ...unlikeFile, name: '法院报告.txt' };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let packs: typeof import('../../../src/renderer/pages/store-pack.ts');

beforeEach(async () => {
  storage = await freshStorage();
  packs = await import('../../../src/renderer/pages/store-pack.ts');
});

afterEach(() => storage.database.close());

async function packAtHand(given: object = {}): Promise<PackAtHand> {
  const read = await readPack(await madeUpPack(given, [draftFile, court]));
  if (!read.ok) throw new Error(read.error.code);
  const { manifest, key, fingerprint } = read.value;
  const take: PackAtHand['take'] = (wanted) =>
    Promise.all(wanted.map((each) => takeDocument(read.value, each)));
  return { manifest, key, fingerprint, take };
}

async function store(pack: PackAtHand) {
  const plan = planPack(pack.manifest, pack.key, await documents(), []);
  const stored = await packs.storePack(pack, [], () => {});
  if (!stored.ok) throw new Error(stored.error.code);
  return { count: packs.countStored(plan), ...stored.value };
}

/** As the shelf has them: what was added last comes first. */
async function documents(): Promise<readonly LibraryDocument[]> {
  const all = await storage.database.documents.toArray();
  return all.toSorted((a, b) => (a.added < b.added ? 1 : -1));
}

test('puts the documents on the shelf of their meeting in the order of the pack, each proven, with what it has', async () => {
  const pack = await packAtHand();
  expect((await store(pack)).count).toBe(2);
  const stored = await documents();
  expect(stored.map(({ shelf, pack: origin }) => [shelf, origin?.document])).toEqual([
    [meeting, '政府工作报告'],
    [meeting, '法院报告'],
  ]);
  expect(stored.map(({ file }) => file.isKept)).toEqual([true, false]);
  for (const { id, file, characters } of stored) {
    const opened = await storage.openDocument(id);
    expect(opened.ok && opened.value.report.characters).toBe(characters);
    if (file.isKept) expect(await storage.readDocumentFile(file.sha256)).toMatchObject({ state: 'read' });
  }
});

test('is one step that can be undone', async () => {
  await store(await packAtHand());
  storage.undo();
  await eventually(async () => expect(await documents()).toEqual([]));
  storage.redo();
  await eventually(async () => expect(await documents()).toHaveLength(2));
});

test('the same pack changes nothing, and a later one with the same texts only when they came', async () => {
  await store(await packAtHand());
  const before = await documents();
  expect(await store(await packAtHand())).toMatchObject({ count: 0, step: [] });
  expect(await documents()).toEqual(before);
  const issued = '2026-01-19T00:00:00.000Z';
  expect((await store(await packAtHand({ issued }))).count).toBe(0);
  const after = await documents();
  expect(after.map(({ id, text }) => [id, text])).toEqual(before.map(({ id, text }) => [id, text]));
  expect(after.map(({ pack }) => pack?.issued)).toEqual([issued, issued]);
});

test('what a later pack corrects of a document is taken over, but for what the user changed', async () => {
  const pack = await packAtHand();
  await store(pack);
  const [before] = await documents();
  if (!before) throw new Error('nothing was stored');
  const own = { ...before.info, place: '我的地方' };
  await storage.database.documents.put({ ...before, info: own });
  const [first, ...others] = pack.manifest.documents;
  if (!first) throw new Error('the pack is empty');
  const corrected = {
    ...first,
    info: { ...first.info, title: '更正的题目', place: '更正的地方' },
    stage: '草案',
  };
  const issued = '2026-01-19T00:00:00.000Z';
  const later = { ...pack.manifest, issued, documents: [corrected, ...others] };
  expect((await store({ ...pack, manifest: later })).count).toBe(0);
  expect(await storage.database.documents.get(before.id)).toMatchObject({
    info: { ...own, title: '更正的题目' },
    stage: '草案',
    text: before.text,
  });
  expect(await store({ ...pack, manifest: later })).toMatchObject({ step: [] });
});

test('two windows that store the same pack at once give each document once', async () => {
  const both = [await packAtHand(), await packAtHand()];
  const stored = await Promise.all(both.map((pack) => packs.storePack(pack, [], () => {})));
  expect(stored.map((each) => each.ok && each.value.carried.length)).toEqual([2, 0]);
  expect(await documents()).toHaveLength(2);
});

test('a text that was brought in by hand stays as it is, and belongs to the meeting from then on', async () => {
  await store(await packAtHand());
  const [own, other] = await documents();
  if (!own || !other) throw new Error('nothing was stored');
  const { pack: _, ...byHand } = { ...own, shelf: '我的', info: { ...own.info, title: '我的题目' } };
  await storage.database.documents.clear();
  await storage.database.documents.put(byHand);
  expect((await store(await packAtHand())).count).toBe(1);
  expect(await storage.database.documents.get(own.id)).toMatchObject({
    ...byHand,
    changed: expect.any(String),
    pack: { document: '政府工作报告' },
  });
});

test('nothing is stored when its files can not be kept, or its worker is gone', async () => {
  const pack = await packAtHand();
  const lost: PackAtHand = { ...pack, take: async () => null };
  expect(await packs.storePack(lost, [], () => {})).toMatchObject({
    ok: false,
    error: { code: 'files' },
  });
  expect(await documents()).toEqual([]);
});
