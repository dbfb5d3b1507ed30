import { expect, test } from 'vitest';
import type { LibraryDocument } from '../../../src/domain/library/document.ts';
import { DocumentSupply, filesOf } from '../../../src/renderer/storage/document-supply.ts';
import { eventually } from '../../support/eventually.ts';
import { importedDocument } from '../../support/imported-document.ts';

const one = importedDocument('d-one', ['生产总值增长5.2%。']);
const two = importedDocument('d-two', ['固定资产投资600亿元。']);

async function start(documents: readonly LibraryDocument[]) {
  const files = new Map(
    [one, two].flatMap(({ document, files: [text, arrangement] }) => [
      [document.text, text],
      [document.arrangement, arrangement],
    ]),
  );
  const added: string[] = [];
  const removed: string[] = [];
  let tell: (documents: readonly LibraryDocument[]) => void = () => undefined;
  const supply = new DocumentSupply(
    {
      add: ({ id }, { year }) => added.push(`${id} ${year}`),
      remove: (id) => removed.push(id),
      setShelf: () => undefined,
      setUnreadable: () => undefined,
      keyOf: (document) => `${filesOf(document)} ${document.info.year}`,
    },
    {
      watchDocuments: (listener) => {
        tell = listener;
        return () => undefined;
      },
      watchRemovedRevisions: () => () => undefined,
      listLastRead: async () => ['d-two'],
      readFile: async (sha256) => files.get(sha256) ?? null,
    },
    { onProgress: () => undefined, onReading: () => undefined, onFailure: () => undefined },
    [],
    [],
    'asked',
  );
  await supply.start();
  tell(documents);
  return { supply, added, removed, tell };
}

test('only what is asked for is read in, until all is', async () => {
  const { supply, added } = await start([one.document, two.document]);
  supply.readFirst(['d-one']);
  await eventually(() => expect(added).toEqual(['d-one 2026']));
  supply.readAll();
  await eventually(() => expect(added).toEqual(['d-one 2026', 'd-two 2026']));
});

test('what was asked for before it is on the shelf is read in when it is there', async () => {
  const { supply, added, tell } = await start([]);
  supply.readFirst(['d-two']);
  tell([one.document, two.document]);
  await eventually(() => expect(added).toEqual(['d-two 2026']));
});

test('a document is read in again when what it is read by has changed', async () => {
  const { supply, added, removed, tell } = await start([one.document]);
  supply.readFirst(['d-one']);
  await eventually(() => expect(added).toHaveLength(1));
  tell([{ ...one.document, info: { ...one.document.info, year: 2025 } }]);
  await eventually(() => expect(added).toEqual(['d-one 2026', 'd-one 2025']));
  expect(removed).toEqual(['d-one']);
});

test('a document is opened anew when its words are wanted, and null when it is gone', async () => {
  const { supply, tell } = await start([one.document]);
  expect((await supply.open('d-one'))?.id).toBe('d-one');
  tell([]);
  expect(await supply.open('d-one')).toBeNull();
});
