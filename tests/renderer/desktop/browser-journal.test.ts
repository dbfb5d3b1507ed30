import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/domain/kept/digest.ts';
import { type Kept, keyOfKept, laterKept } from '../../../src/domain/kept/kept.ts';
import { BrowserJournal } from '../../../src/renderer/desktop/browser-journal.ts';
import { MemoryFolder } from '../../support/memory-folder.ts';

const noon = '2026-03-05T12:00:00.000Z';
const at = (minute: number) => new Date(Date.parse(noon) + minute * 60_000).toISOString();
const kept = (id: string, minute: number, text = '字', isRemoved = false): Kept => ({
  table: 'notes',
  id,
  stamp: at(minute),
  isRemoved,
  value: { id, text },
});
const log = '000001.journal';

function opened(folder = new MemoryFolder(), now = () => at(60)) {
  return { folder, journal: new BrowserJournal(folder, now) };
}

const sorted = (records: readonly Kept[]) =>
  records.toSorted((a, b) => (keyOfKept(a) < keyOfKept(b) ? -1 : 1));

describe('what is recorded', () => {
  test('is there in the next session, of each record the later state, in whatever order and pieces it came', async () => {
    const change = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 9 }), fc.string(), fc.boolean())
      .map((given) => kept(...given));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }), async (pieces) => {
        const { folder, journal } = opened();
        for (const piece of pieces) expect((await journal.record(piece)).state).toBe('recorded');
        const expected = new Map<string, Kept>();
        for (const each of pieces.flat()) {
          const known = expected.get(keyOfKept(each));
          expected.set(keyOfKept(each), known ? laterKept(known, each) : each);
        }
        const next = opened(folder).journal;
        expect(sorted(await next.readAll())).toEqual(sorted([...expected.values()]));
        expect((await next.overview()).digest).toBe(digestOf(expected.values()));
      }),
    );
  });

  test('is told of a later state that is there', async () => {
    const { journal } = opened();
    await journal.record([kept('a', 5, '后')]);
    expect(await journal.record([kept('a', 3, '前'), kept('b', 1)])).toEqual({
      state: 'recorded',
      superseded: [kept('a', 5, '后')],
    });
  });

  test('in one window is known in another that is open', async () => {
    const { folder, journal } = opened();
    const other = opened(folder).journal;
    await other.record([kept('a', 1)]);
    await journal.record([kept('b', 2)]);
    await other.record([kept('c', 3)]);
    for (const each of [journal, other]) expect(await each.readAll()).toHaveLength(3);
  });

  test('stays whole when the browser ended within the last change, which nobody was told was recorded', async () => {
    const { folder, journal } = opened();
    await journal.record([kept('a', 1), kept('b', 1)]);
    await journal.record([kept('c', 2)]);
    folder.tear(log, 7);
    const next = opened(folder).journal;
    await next.record([kept('d', 3)]);
    const { damage } = await opened(folder).journal.overview();
    expect(sorted(await opened(folder).journal.readAll()).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(damage).toEqual([]);
  });

  test('is told to be damaged where a line within it can’t be read, and the rest is there', async () => {
    const { folder, journal } = opened();
    await journal.record([kept('a', 1), kept('b', 1), kept('c', 1)]);
    const bytes = folder.files.get(log) ?? new Uint8Array();
    bytes[bytes.indexOf(0x0a) + 3] = 0;
    const next = opened(folder).journal;
    expect((await next.overview()).damage).toEqual([{ file: log, missing: 1, after: null, before: null }]);
    expect((await next.readAll()).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('is told to be damaged where any byte of it is another, never taken for what it was', async () => {
    const { folder, journal } = opened();
    await journal.record([kept('a', 1, '赞成')]);
    const bytes = folder.files.get(log) ?? new Uint8Array();
    const place = Buffer.from(bytes).indexOf('赞');
    bytes.set(new TextEncoder().encode('反'), place);
    const next = opened(folder).journal;
    expect((await next.overview()).damage).toMatchObject([{ file: log, missing: 1 }]);
    expect(await next.readAll()).toEqual([]);
  });

  test('is not called damaged where the browser ended within the very first change', async () => {
    const { folder, journal } = opened();
    folder.files.set(log, new TextEncoder().encode('{"vers'));
    expect((await journal.overview()).damage).toEqual([]);
    await journal.record([kept('a', 1)]);
    expect((await opened(folder).journal.overview()).damage).toEqual([]);
  });

  test('by an earlier version, without checksums, is read', async () => {
    const { folder, journal } = opened();
    const lines = [{ version: 1, begunWith: 0 }, kept('a', 1)].map((line) => `${JSON.stringify(line)}\n`);
    folder.files.set(log, new TextEncoder().encode(lines.join('')));
    expect(await journal.readAll()).toEqual([kept('a', 1)]);
    expect((await journal.overview()).damage).toEqual([]);
  });

  test('never takes the place of a file that can’t be read, and that file is told to be damaged', async () => {
    const { folder, journal } = opened();
    await journal.record([kept('a', 1)]);
    folder.files.get(log)?.fill(0x20, 0, 5);
    const damage = [{ file: log, missing: null, after: null, before: null }];
    expect((await opened(folder).journal.overview()).damage).toEqual(damage);
    await opened(folder).journal.record([kept('b', 2)]);
    expect([...folder.files.keys()]).toEqual([log, '000002.journal']);
    expect((await opened(folder).journal.overview()).damage).toEqual(damage);
    expect((await opened(folder).journal.readAll()).map(({ id }) => id)).toEqual(['b']);
  });

  test('is not touched when a later version wrote it', async () => {
    const { folder, journal } = opened();
    await journal.record([kept('a', 1)]);
    const text = new TextDecoder().decode(folder.files.get(log)).replace('"version":1', '"version":2');
    folder.files.set(log, new TextEncoder().encode(text));
    const next = opened(folder).journal;
    expect((await next.overview()).failure).toBe('newer');
    expect(await next.record([kept('b', 2)])).toEqual({ state: 'failed', code: 'newer' });
    expect(new TextDecoder().decode(folder.files.get(log))).toBe(text);
  });

  test('takes no more room than four times what counts of it, beyond a megabyte', async () => {
    const { folder, journal } = opened();
    const long = '长'.repeat(100_000);
    for (let minute = 0; minute < 12; minute += 1) await journal.record([kept('a', minute, long)]);
    await opened(folder).journal.overview();
    expect([...folder.files.keys()]).toEqual(['000002.journal']);
    expect(folder.files.get('000002.journal')?.byteLength).toBeLessThan(400_000);
    // The other window goes on in the new file.
    await journal.record([kept('b', 20)]);
    expect((await opened(folder).journal.readAll()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('is read from the file before where a shorter one was not written to its end', async () => {
    const { folder, journal } = opened();
    await journal.record([kept('a', 1), kept('b', 1)]);
    folder.files.set('000002.journal', new TextEncoder().encode('{"version":1,"begunWith":2}\n'));
    expect(await opened(folder).journal.readAll()).toHaveLength(2);
    expect((await opened(folder).journal.overview()).damage).toEqual([]);
  });
});

describe('a snapshot', () => {
  test('is taken only when something changed, says how it differs from the one before, and can be read', async () => {
    let minute = 10;
    const { journal } = opened(new MemoryFolder(), () => at(minute));
    await journal.takeSnapshot('editing');
    expect(await journal.listSnapshots()).toEqual([]);
    await journal.record([kept('a', 1), kept('b', 1)]);
    await journal.takeSnapshot('editing');
    minute = 20;
    await journal.takeSnapshot('closing');
    expect(await journal.listSnapshots()).toHaveLength(1);
    await journal.record([kept('a', 2, '改'), kept('b', 2, '字', true), kept('c', 2)]);
    await journal.takeSnapshot('import');
    const [latest, first] = await journal.listSnapshots();
    expect(latest).toMatchObject({
      reason: 'import',
      taken: at(20),
      notes: 2,
      added: 1,
      changed: 1,
      removed: 1,
    });
    expect(first).toMatchObject({ reason: 'editing', taken: at(10), notes: 2, added: 2 });
    expect(await journal.readSnapshot(first?.name ?? '')).toEqual([kept('a', 1), kept('b', 1)]);
    expect(await journal.readSnapshot('000001.journal')).toBeNull();
  });

  test('of something else is set aside, and is no part of what is kept', async () => {
    const { journal } = opened();
    await journal.record([kept('a', 1)]);
    await journal.takeSnapshot('found', [kept('b', 1)]);
    expect(await journal.listSnapshots()).toMatchObject([
      { reason: 'found', notes: 1, added: 1, removed: 1 },
    ]);
    expect(await journal.readAll()).toEqual([kept('a', 1)]);
  });

  test('that was not written to its end is none', async () => {
    const { folder, journal } = opened();
    await journal.record([kept('a', 1)]);
    await journal.takeSnapshot('editing');
    const name = (await journal.listSnapshots())[0]?.name ?? '';
    folder.tear(name, 3);
    expect(await journal.readSnapshot(name)).toBeNull();
  });
});
