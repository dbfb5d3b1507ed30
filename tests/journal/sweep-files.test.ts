import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalOverview } from '../../src/bridge.ts';
import type { Kept } from '../../src/domain/kept/kept.ts';
import { FileStore } from '../../src/journal/file-store.ts';
import { sweepFiles } from '../../src/journal/sweep-files.ts';
import { FailingJournal } from '../support/failing-journal.ts';
import { digestOf } from '../support/memory-files.ts';
import { opened, someFolder } from './made-up.ts';

const bytesOf = (words: string) => new TextEncoder().encode(words);
const [text, arrangement, file, orphan] = ['正文', '编排', '原文件', '没有用上'].map(bytesOf) as [
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
];
const own = [text, arrangement, file].map(digestOf).sort();
const day = 24 * 60 * 60 * 1000;
const begin = Date.parse('2026-01-20T08:00:00.000Z');
const onDay = (number: number) => new Date(begin + number * day);

function documentRecord(given: Partial<Kept> = {}): Kept {
  return {
    table: 'documents',
    id: 'a',
    stamp: onDay(0).toISOString(),
    isRemoved: false,
    value: {
      id: 'a',
      text: digestOf(text),
      arrangement: digestOf(arrangement),
      file: { name: '报告.docx', size: 9, sha256: digestOf(file), isKept: true },
    },
    ...given,
  };
}

let folder: string;
let store: FileStore;
let journal: FailingJournal;

beforeEach(async () => {
  folder = someFolder();
  store = new FileStore(folder);
  journal = new FailingJournal();
  for (const bytes of [text, arrangement, file, orphan]) await store.keep(bytes);
  await journal.record([documentRecord()]);
});

const sweep = (number: number) => sweepFiles(store, journal, onDay(number));

async function left(): Promise<string[]> {
  return [...(await store.list())].sort();
}

describe('a file that a document has', () => {
  it('stays, whatever its age', async () => {
    for (const number of [0, 61, 400]) await sweep(number);
    expect(await left()).toEqual(own);
  });

  it('stays as long as the document can be taken back, and the time that the bin has once more', async () => {
    const removed = { ...documentRecord(), stamp: onDay(10).toISOString(), isRemoved: true };
    await journal.record([removed]);
    await sweep(69);
    expect(await left()).toEqual([...own, digestOf(orphan)].sort());
    journal.kept.clear();
    await sweep(71);
    await sweep(130);
    expect(await left()).toEqual(own);
    await sweep(132);
    expect(await left()).toEqual([]);
  });
});

describe('a file that no document has', () => {
  it('goes when it was found so 60 days ago', async () => {
    await sweep(0);
    await sweep(60);
    expect(await left()).toContain(digestOf(orphan));
    await sweep(61);
    expect(await left()).toEqual(own);
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.unused')),
    ).toEqual([]);
  });

  it('stays when it is used again, and its time begins anew', async () => {
    await sweep(0);
    expect((await store.keep(orphan)).state).toBe('kept');
    await sweep(61);
    expect(await left()).toContain(digestOf(orphan));
    await journal.record([documentRecord({ id: 'b', value: { text: digestOf(orphan) } })]);
    await sweep(130);
    journal.kept.delete('documents:b');
    await sweep(140);
    expect(await left()).toContain(digestOf(orphan));
  });

  it('goes no earlier because the clock was ahead for a while', async () => {
    await sweep(1000);
    await sweep(0);
    await sweep(59);
    expect(await left()).toContain(digestOf(orphan));
    await sweep(61);
    expect(await left()).not.toContain(digestOf(orphan));
  });
});

describe('nothing goes', () => {
  it('because the journal came back empty, once', async () => {
    journal.kept.clear();
    await sweep(400);
    await journal.record([documentRecord()]);
    await sweep(401);
    await sweep(470);
    expect(await left()).toEqual(own);
  });

  it.each([
    ['is damaged', { damage: [{ file: '000001.journal', missing: 1, after: null, before: null }] }],
    ['belongs to another process', { failure: 'locked' }],
    ['belongs to a later version', { failure: 'newer' }],
    ['can not be read', { failure: 'denied' }],
  ] satisfies readonly (readonly [string, Partial<JournalOverview>])[])(
    'while the journal %s',
    async (_, state) => {
      await sweep(0);
      Object.assign(journal, state);
      journal.kept.clear();
      await sweep(400);
      expect(await left()).toHaveLength(4);
    },
  );
});

it('takes away what a killed process left half written, with a real journal too', async () => {
  const draft = join(folder, '0b7c1a52-5b0e-4c53-9a0e-6d2f7b1f1a01.tmp');
  writeFileSync(draft, 'half');
  const real = await opened(someFolder());
  await sweepFiles(store, real);
  expect(existsSync(draft)).toBe(false);
  expect(await left()).toHaveLength(4);
});
