import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LibraryDocument } from '../../../src/domain/library/document.ts';
import type { RemovedRevisions } from '../../../src/domain/library/versions.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { searchEverywhere } from '../../../src/domain/search/search-filter.ts';
import { SearchSession } from '../../../src/renderer/search/session.ts';
import { Supply } from '../../../src/renderer/search/supply.ts';
import type { SupplyProgress } from '../../../src/renderer/storage/document-supply.ts';
import { eventually } from '../../support/eventually.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { noteOn } from '../../support/notes.ts';
import { tables } from '../../support/searched.ts';

const bundled = { ...makeReport([paragraph('1', '随附的就业。')]), id: 'bundled', title: '随附' };
const one = importedDocument('d-one', ['今年要稳就业。']);
const two = importedDocument('d-two', ['创业带动就业。'], { added: '2026-01-21T08:00:00.000Z' });
const renewed = importedDocument('d-one', ['换了说法的就业。']);
const archived = importedDocument('d-old', ['往年的就业。'], {
  isArchived: true,
  added: '2026-01-01T08:00:00.000Z',
});

let session: SearchSession;
let files: Map<string, Uint8Array>;
let progress: SupplyProgress[];
let reading: (string | null)[];
let failures: number;
let lastRead: readonly string[];
let tellDocuments: (documents: readonly LibraryDocument[]) => void;
let tellRemoved: (removed: RemovedRevisions) => void;
let tellNotes: (notes: readonly Note[]) => void;

beforeEach(() => {
  session = new SearchSession(tables, () => null);
  progress = [];
  reading = [];
  lastRead = [];
  failures = 0;
  files = new Map(
    [one, two, renewed, archived].flatMap(({ document, files: [text, arrangement] }) => [
      [document.text, text],
      [document.arrangement, arrangement],
    ]),
  );
});

async function start(documents: readonly LibraryDocument[], spared: readonly string[] = []): Promise<Supply> {
  const stop = () => undefined;
  const supply = new Supply(
    session,
    tables.folding,
    {
      watchNotes: (listener) => {
        tellNotes = listener;
        return stop;
      },
      watchDocuments: (listener) => {
        tellDocuments = listener;
        return stop;
      },
      watchRemovedRevisions: (listener) => {
        tellRemoved = listener;
        return stop;
      },
      listLastRead: async () => lastRead,
      readFile: async (sha256) => files.get(sha256) ?? null,
    },
    {
      onProgress: (each) => progress.push(each),
      onReading: (report) => reading.push(report),
      onFailure: () => {
        failures += 1;
      },
    },
    [bundled],
    spared,
  );
  await supply.start();
  tellDocuments(documents);
  tellNotes([]);
  await readIn();
  return supply;
}

async function readIn(): Promise<void> {
  await eventually(() => expect(reading.at(-1)).toBeNull());
}

async function found(typed = '就业'): Promise<string[]> {
  const answer = await session.search({ typed, filter: searchEverywhere, order: 'reading', most: 50 });
  if (!answer?.ok) throw new Error('no answer');
  return answer.value.documents.map(({ report }) => report);
}

describe('the library', () => {
  test('is read in by itself and searched in the order of the shelf, with what is archived', async () => {
    await start([one.document, archived.document, two.document]);
    expect(await found()).toEqual(['d-two', 'd-one', 'd-old', 'bundled']);
    expect(progress.at(-1)).toEqual({ read: 4, unreadable: 0, all: 4 });
  });

  test('is read in beginning with what was read last', async () => {
    lastRead = ['d-old', 'gone', 'd-one'];
    await start([one.document, archived.document, two.document]);
    expect(reading).toEqual(['d-old', 'd-one', 'd-two', null]);
  });

  test('is read in beginning with what is asked for meanwhile', async () => {
    const supply = await start([]);
    supply.readFirst('d-one');
    tellDocuments([archived.document, two.document, one.document]);
    await eventually(() => expect(progress.at(-1)?.read).toBe(4));
    expect(reading).toEqual([null, 'd-one', 'd-two', 'd-old', null]);
  });

  test('leaves out what cannot be opened, and tells how much that is', async () => {
    files.delete(two.document.text);
    files.set(archived.document.arrangement, new Uint8Array([1]));
    await start([one.document, two.document, archived.document]);
    expect(await found()).toEqual(['d-one', 'bundled']);
    expect(progress.at(-1)).toEqual({ read: 2, unreadable: 2, all: 4 });
  });

  test('says when it can read in no more, and which document it was at', async () => {
    await start([one.document]);
    vi.spyOn(session, 'add').mockImplementation(() => {
      throw new RangeError('out of memory');
    });
    tellDocuments([one.document, two.document]);
    await eventually(() => expect(failures).toBe(1));
    expect(reading.at(-1)).toBe('d-two');
  });

  test('does not read in what is to be spared', async () => {
    await start([one.document, two.document], ['d-one']);
    expect(await found()).toEqual(['d-two', 'bundled']);
    expect(progress.at(-1)).toEqual({ read: 2, unreadable: 1, all: 3 });
  });
});

describe('a document', () => {
  test('that is renamed is not read in again, one that is added is read in alone', async () => {
    await start([one.document]);
    reading = [];
    tellDocuments([{ ...one.document, info: { ...one.document.info, title: '改名' } }, two.document]);
    await readIn();
    expect(reading).toEqual(['d-two', null]);
    expect(await found()).toEqual(['d-two', 'd-one', 'bundled']);
  });

  test('whose text was renewed is read in again', async () => {
    await start([one.document]);
    expect(await found('说法')).toEqual([]);
    reading = [];
    tellDocuments([renewed.document]);
    await readIn();
    expect(await found('说法')).toEqual(['d-one']);
    expect(await found('今年')).toEqual([]);
  });

  test('that is binned is found no more, and again when it is restored', async () => {
    await start([one.document, two.document]);
    tellDocuments([two.document]);
    tellRemoved(new Map([['d-one', null]]));
    expect(await found()).toEqual(['d-two', 'bundled']);
    expect(progress.at(-1)).toEqual({ read: 2, unreadable: 0, all: 2 });
    reading = [];
    tellDocuments([two.document, one.document]);
    await readIn();
    expect(await found()).toEqual(['d-two', 'd-one', 'bundled']);
  });

  test('that was removed while it was read in is not found', async () => {
    await start([]);
    const { get } = files;
    files.get = (sha256) => {
      if (sha256 === two.document.text) tellDocuments([one.document]);
      return get.call(files, sha256);
    };
    reading = [];
    tellDocuments([two.document]);
    await readIn();
    expect(await found()).toEqual(['d-one', 'bundled']);
  });

  test('that the page holds is searched before it is stored, and not while it is to be removed', async () => {
    const supply = await start([one.document]);
    reading = [];
    supply.hold(
      new Map([
        ['d-one', null],
        ['d-two', two.document],
      ]),
      new Map(),
    );
    await readIn();
    expect(await found()).toEqual(['d-two', 'bundled']);
  });
});

test('notes are searched as they are stored, or as the page holds them', async () => {
  const supply = await start([one.document]);
  const line = one.report.lines[1]?.id ?? '';
  const note = noteOn(one.report, line, { id: 'a', text: '问口径' });
  const notes = async () => {
    const question = { typed: '口径', filter: searchEverywhere, order: 'reading', most: 9 } as const;
    const answer = await session.search(question);
    return answer?.ok ? answer.value.notes.map(({ text }) => text) : null;
  };
  tellNotes([note]);
  expect(await notes()).toEqual(['问口径']);
  supply.hold(new Map(), new Map([['a', { ...note, text: '再问口径' }]]));
  expect(await notes()).toEqual(['再问口径']);
  supply.hold(new Map(), new Map([['a', null]]));
  expect(await notes()).toEqual([]);
  supply.hold(new Map(), new Map());
  expect(await notes()).toEqual(['问口径']);
});
