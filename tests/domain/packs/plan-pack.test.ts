import { beforeAll, expect, test } from 'vitest';
import type { LibraryDocument } from '../../../src/domain/library/document.ts';
import type { PackDocument, PackManifest } from '../../../src/domain/packs/pack.ts';
import { planPack } from '../../../src/domain/packs/plan-pack.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { packParts } from '../../support/made-up-pack.ts';
import { openQingpu } from '../../support/qingpu.ts';

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
    key: 'a'.repeat(64),
    arrangement: document.arrangement.sha256,
  };
  return { ...made, text: document.text.sha256, pack, ...given };
}

function standing(library: readonly LibraryDocument[], bundled = openQingpu().reports) {
  return planPack(manifest, library, bundled).documents[0]?.standing;
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

test('documents of other meetings are not taken for those of this one by their id', () => {
  const elsewhere = installed('elsewhere', { text: 'f'.repeat(64) });
  const pack = { ...elsewhere.pack, meeting: 'another' } as never;
  expect(standing([{ ...elsewhere, pack }])).toEqual({ kind: 'new' });
  // Nor does it become this one's, though it says the same.
  const same = { ...elsewhere, pack, text: document.text.sha256 };
  expect(standing([same])).toEqual({ kind: 'new' });
  expect(standing([{ ...same, info: document.info }])).toMatchObject({
    kind: 'earlier',
    other: { id: 'elsewhere' },
  });
});

test('what an earlier pack had and this one lacks is named', () => {
  const gone = installed('gone');
  const pack = { ...gone.pack, document: '预算报告' } as never;
  expect(planPack(manifest, [installed('own'), { ...gone, pack }], []).missing.map(({ id }) => id)).toEqual([
    'gone',
  ]);
});
