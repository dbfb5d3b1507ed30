import { beforeAll, expect, test } from 'vitest';
import type { LibraryDocument, PackOrigin } from '../../../src/domain/library/document.ts';
import type { PackDocument, PackManifest } from '../../../src/domain/packs/pack.ts';
import { planPack } from '../../../src/domain/packs/plan-pack.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { packParts } from '../../support/made-up-pack.ts';
import { openQingpu } from '../../support/qingpu.ts';

const office = 'a'.repeat(64);
let manifest: PackManifest;
let document: PackDocument;

beforeAll(async () => {
  ({ manifest } = await packParts());
  const [first] = manifest.documents;
  if (!first) throw new Error('no document');
  document = first;
});

/** What an earlier pack left, as the same or with another text. */
function installed(
  id: string,
  given: Partial<LibraryDocument> = {},
  issued = manifest.issued,
): LibraryDocument {
  const { document: made } = importedDocument(id, ['各位代表。']);
  const pack = {
    meeting: manifest.meeting.id,
    document: document.id,
    issued,
    key: office,
    arrangement: document.arrangement.sha256,
  };
  return { ...made, text: document.text.sha256, pack, ...given };
}

function standing(library: readonly LibraryDocument[], bundled = openQingpu().reports) {
  return planPack(manifest, office, library, bundled).documents[0]?.standing;
}

test('a document that nothing here is like is new', () => {
  expect(standing([])).toEqual({ kind: 'new' });
});

test('of an earlier pack the same text and arrangement are unchanged, another is the next version', () => {
  const own = installed('own');
  expect(standing([own])).toEqual({ kind: 'unchanged', other: own });
  const older = installed('older', { text: 'f'.repeat(64) });
  expect(standing([older])).toEqual({ kind: 'updated', other: older });
  expect(standing([{ ...own, pack: { ...own.pack, arrangement: 'f'.repeat(64) } as never }])).toMatchObject({
    kind: 'updated',
  });
});

test('the same text of which the pack says something else is corrected, but for what the user changed', () => {
  const said = { info: { ...document.info, title: '政府工作' }, stage: document.stage };
  const own = installed('own', said);
  const pack = { ...(own.pack as PackOrigin), said };
  expect(standing([{ ...own, pack }])).toMatchObject({ kind: 'corrected', other: { id: 'own' } });
  const retitled = { ...own.info, title: '我的题目' };
  expect(standing([{ ...own, info: retitled, pack }])).toMatchObject({ kind: 'unchanged' });
  // What an earlier version of the app stored: nobody knows who changed it.
  expect(standing([own])).toMatchObject({ kind: 'unchanged' });
});

test('it revises the latest version that came, whatever the order', () => {
  const first = installed('first', { text: 'f'.repeat(64) }, '2026-01-01T00:00:00.000Z');
  const second = installed('second', { text: 'e'.repeat(64) }, '2026-01-02T00:00:00.000Z');
  for (const library of [
    [first, second],
    [second, first],
  ]) {
    expect(standing(library)).toEqual({ kind: 'updated', other: second });
  }
});

test('the very same text that was brought in by hand is there, and one like it is revised', () => {
  const { pack: _, ...byHand } = installed('by-hand');
  expect(standing([byHand])).toEqual({ kind: 'there', other: byHand });
  const alike = { ...byHand, text: 'f'.repeat(64), info: document.info };
  expect(standing([alike])).toMatchObject({ kind: 'earlier', other: { id: 'by-hand' } });
});

test('a next version that was brought in by hand meanwhile is there when it says the same, else it is revised', () => {
  const first = installed('first', { text: 'f'.repeat(64) });
  const { pack: _, ...byHand } = installed('by-hand', {
    revises: 'first',
    added: '2026-01-02T00:00:00.000Z',
  });
  expect(standing([first, byHand])).toEqual({ kind: 'there', other: byHand });
  const second = { ...byHand, text: 'e'.repeat(64) };
  const third = { ...byHand, id: 'third', text: 'd'.repeat(64), revises: 'by-hand' };
  expect(standing([first, second, third])).toEqual({ kind: 'updated', other: third });
});

test('it revises what its own key brought, whatever moment another one claimed', () => {
  const first = installed('first', { text: 'f'.repeat(64) });
  const stolen = installed('stolen', { text: 'e'.repeat(64) }, '2199-01-01T00:00:00.000Z');
  const pack = { ...stolen.pack, key: 'b'.repeat(64) } as never;
  expect(standing([first, { ...stolen, pack }])).toEqual({ kind: 'updated', other: first });
  expect(standing([{ ...stolen, pack }])).toMatchObject({ kind: 'updated', other: { id: 'stolen' } });
});

test('documents of other meetings are not taken for those of this one by their id', () => {
  const elsewhere = installed('elsewhere', { text: 'f'.repeat(64) });
  const pack = { ...(elsewhere.pack as PackOrigin), meeting: 'another' };
  expect(standing([{ ...elsewhere, pack }])).toEqual({ kind: 'new' });
  // Nor does it become this one's, though it says the same.
  const same = { ...elsewhere, pack, text: document.text.sha256 };
  expect(standing([same])).toEqual({ kind: 'new' });
  expect(standing([{ ...same, info: document.info }])).toMatchObject({
    kind: 'earlier',
    other: { id: 'elsewhere' },
  });
  // What another key signed is not theirs to revise.
  const foreign = { ...pack, key: 'b'.repeat(64) };
  expect(standing([{ ...same, info: document.info, pack: foreign }])).toEqual({ kind: 'new' });
});

test('what an earlier pack had and this one lacks is named', () => {
  const gone = installed('gone');
  const pack = { ...gone.pack, document: '预算报告' } as never;
  expect(
    planPack(manifest, office, [installed('own'), { ...gone, pack }], []).missing.map(({ id }) => id),
  ).toEqual(['gone']);
});
