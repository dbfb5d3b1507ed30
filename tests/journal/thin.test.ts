import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseToRemove, type ThinFile } from '../../src/domain/kept/thin.ts';
import { idsIn, inMarch, namesOf, note, opened, someFolder } from './made-up.ts';

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 2, 5, 12);
const megabyte = 1024 * 1024;

function file(generation: number, age: number, given: Partial<ThinFile> = {}): ThinFile {
  const kind = given.kind ?? 'snapshot';
  return {
    name: `${generation}.${kind}`,
    kind,
    generation,
    bytes: 1000,
    made: now - age,
    isDamaged: false,
    ...given,
  };
}

function leftOf(files: readonly ThinFile[], at = now): string[] {
  const removed = new Set(chooseToRemove(files, at));
  return files.filter((each) => !removed.has(each)).map(({ name }) => name);
}

const namesIn = (files: readonly ThinFile[]) => files.map(({ name }) => name);

describe('thinning', () => {
  it('keeps all snapshots of two days, then the last of each day, for sixty days', () => {
    const files = [
      file(1, 61 * day),
      file(2, 10 * day + hour),
      file(3, 10 * day),
      file(4, 3 * day + 2 * hour),
      file(5, 3 * day + hour),
      ...[6, 7, 8, 9].map((generation) => file(generation, (20 - generation) * hour)),
    ];
    expect(leftOf(files)).toEqual(namesIn(files.filter(({ generation }) => ![1, 2, 4].includes(generation))));
  });

  it('keeps the newest three, however old and however large', () => {
    const files = [1, 2, 3, 4].map((number) => file(number, (400 - number) * day, { bytes: 200 * megabyte }));
    expect(leftOf(files)).toEqual(['2.snapshot', '3.snapshot', '4.snapshot']);
  });

  it('keeps the daily versions where a day of large snapshots has no room beside them', () => {
    const dailies = Array.from({ length: 10 }, (_, at) =>
      file(at + 1, (12 - at) * day, { bytes: 10 * megabyte }),
    );
    const found = file(11, 2 * day - hour, { kind: 'aside', bytes: 10 * megabyte });
    const minutes = Array.from({ length: 72 }, (_, at) =>
      file(12 + at, (71 - at) * 5 * minute, { bytes: 10 * megabyte }),
    );
    const left = leftOf([...dailies, found, ...minutes]);
    expect(left).toEqual(expect.arrayContaining(namesIn([...dailies, found, ...minutes.slice(-3)])));
    // As many as there is room for stay of each hour; at least the last.
    expect(left).toHaveLength(25);
    expect(left).toEqual(expect.arrayContaining(namesIn(minutes.filter((_, at) => at % 12 === 10))));
  });

  it('gives up the hours of the days before, then the oldest days, when it still has no room', () => {
    const large = { bytes: 30 * megabyte };
    const days = [1, 2, 3, 4].map((number) => file(number, (8 - number) * day, large));
    const yesterday = [5, 6, 7].map((number) => file(number, 13 * hour + (7 - number) * hour, large));
    const today = [8, 9, 10].map((number) => file(number, (10 - number) * hour, large));
    const files = [...days, ...yesterday, ...today];
    const without = (...gone: number[]) =>
      namesIn(files.filter(({ generation }) => !gone.includes(generation)));
    expect(leftOf(files)).toEqual(without(5, 6));
    files.push(file(11, 0, large));
    expect(leftOf(files)).toEqual(without(5, 6, 1));
  });

  it('keeps within its room, the oldest going first', () => {
    const files = [1, 2, 3, 4, 5, 6].map((number) =>
      file(number, (7 - number) * hour, { bytes: 60 * megabyte }),
    );
    expect(leftOf(files)).toEqual(namesIn(files.slice(2)));
  });

  it('lets journals go that are two days old and that none of the newest three snapshots needs', () => {
    const files = [
      file(1, 5 * day, { kind: 'journal' }),
      file(2, day, { kind: 'journal' }),
      file(3, 3 * hour),
      file(3, 5 * day, { kind: 'journal' }),
      file(4, 2 * hour),
      file(5, hour),
    ];
    expect(leftOf(files)).toEqual(namesIn(files.slice(1)));
    expect(leftOf(files.slice(0, 4))).toEqual(namesIn(files.slice(0, 4)));
  });

  it('counts no damaged snapshot among the newest three, and keeps damaged files for sixty days', () => {
    const damaged = [
      file(6, 61 * day, { isDamaged: true }),
      file(7, 59 * day, { isDamaged: true }),
      file(8, hour, { isDamaged: true }),
    ];
    const old = [1, 2, 3].map((number) => file(number, 100 * day));
    const journal = file(2, 50 * day, { kind: 'journal', isDamaged: true });
    const files = [...old, journal, ...damaged];
    expect(leftOf(files)).toEqual(namesIn(files.filter(({ generation }) => generation !== 6)));
  });

  it('keeps what was set aside for sixty days', () => {
    const spared = [11, 12, 13].map((number) => file(number, hour));
    const files = [file(1, 61 * day, { kind: 'aside' }), file(2, 30 * day, { kind: 'aside' }), ...spared];
    expect(leftOf(files)).toEqual(namesIn(files.slice(1)));
  });

  it('deletes nothing when the clock was set back, and never the newest three whatever it says', () => {
    const files = Array.from({ length: 30 }, (_, index) => file(index + 1, (30 - index) * hour));
    expect(leftOf(files, now - 1000 * day)).toEqual(namesIn(files));
    expect(leftOf(files, now + 10_000 * day)).toEqual(namesIn(files.slice(-3)));
    const anyFile = fc.record({
      generation: fc.nat(50),
      age: fc.integer({ min: -10_000 * day, max: 10_000 * day }),
      bytes: fc.nat(300 * megabyte),
      isDamaged: fc.boolean(),
      kind: fc.constantFrom('journal', 'snapshot', 'aside'),
    });
    const anyFiles = fc
      .uniqueArray(anyFile, { selector: ({ generation, kind }) => `${generation}.${kind}` })
      .map((all) => all.toSorted((one, other) => one.generation - other.generation))
      .map((all) => all.map(({ generation, age, ...rest }) => file(generation, age, rest)));
    fc.assert(
      fc.property(anyFiles, fc.nat(10_000), (given, days) => {
        const left = new Set(leftOf(given, days * day));
        const intact = given.filter((each) => each.kind === 'snapshot' && !each.isDamaged);
        const newest = intact.slice(-3);
        const needed = newest.length < 3 ? 0 : (newest[0]?.generation ?? 0);
        const journals = given.filter((each) => each.kind === 'journal' && !each.isDamaged);
        for (const each of newest) expect(left.has(each.name)).toBe(true);
        for (const each of journals) if (each.generation >= needed) expect(left.has(each.name)).toBe(true);
      }),
    );
  });

  it('happens after a snapshot, with damaged files left where they are', async () => {
    const folder = someFolder();
    for (let number = 1; number <= 5; number += 1) {
      const journal = await opened(folder, inMarch);
      await journal.record([note(number)]);
      await journal.close();
    }
    const [, damaged = ''] = namesOf(folder, '.snapshot');
    const [, damagedJournal = ''] = namesOf(folder, '.journal');
    writeFileSync(join(folder, damaged), 'nothing that can be read');
    writeFileSync(join(folder, damagedJournal), 'nothing that can be read\n');
    const old = new Date(inMarch().getTime() - 40 * day);
    for (const name of [...namesOf(folder, '.snapshot'), ...namesOf(folder, '.journal')]) {
      utimesSync(join(folder, name), old, old);
    }
    const last = await opened(folder, inMarch);
    await last.record([note(6)]);
    await last.close();
    expect(namesOf(folder, '.snapshot')).toEqual([
      damaged,
      '000008.snapshot',
      '000010.snapshot',
      '000012.snapshot',
    ]);
    expect(namesOf(folder, '.journal')).toEqual([damagedJournal, '000009.journal', '000011.journal']);
    expect(await idsIn(await opened(folder, inMarch))).toHaveLength(6);
  });

  it('loses nothing of what is kept when the clock jumps about', async () => {
    const folder = someFolder();
    const years = [2026, 2036, 1999, 2026, 2050, 2026];
    for (const [index, year] of years.entries()) {
      const journal = await opened(folder, () => new Date(Date.UTC(year, 1, 1)));
      await journal.record([note(index)]);
      await journal.takeSnapshot('editing');
      await journal.record([note(100 + index)]);
      await journal.close();
      const reader = await opened(folder, inMarch);
      expect(await idsIn(reader)).toHaveLength(2 * (index + 1));
      await reader.close();
    }
  });
});
