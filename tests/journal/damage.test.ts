import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalDamage } from '../../src/bridge.ts';
import { encodeLine } from '../../src/journal/lines.ts';
import { changesText, textOf } from '../../src/journal/records.ts';
import { recover } from '../../src/journal/recover.ts';
import { makeRandom, pick } from '../bench/random.ts';
import { idsIn, inMarch, namesOf, note, notes, opened, someFolder } from './made-up.ts';

/** Notes 1 to 12: several journals and snapshots; the last journal has three changes that no snapshot has. */
async function makeFiles(): Promise<string> {
  const folder = someFolder();
  for (const start of [1, 4, 7]) {
    const journal = await opened(folder, inMarch);
    await journal.record([note(start), note(start + 1)]);
    if (start === 4) await journal.takeSnapshot('import');
    await journal.record([note(start + 2)]);
    await journal.close();
  }
  const last = await opened(folder, inMarch);
  for (const number of [10, 11, 12]) await last.record([note(number)]);
  const copy = someFolder();
  await cp(folder, copy, { recursive: true, filter: (path) => basename(path) !== 'lock' });
  await last.close();
  return copy;
}

interface Reading {
  readonly ids: readonly string[];
  readonly damage: readonly JournalDamage[];
}

async function readFrom(folder: string): Promise<Reading> {
  const recovery = await recover(folder);
  if (recovery.state === 'failed') throw new Error(recovery.code);
  const { kept, damage } = recovery.recovered;
  const ids = kept.all(inMarch().toISOString()).map((entry) => entry.kept.id);
  return { ids: ids.toSorted(), damage };
}

/** Reads the folder with one file changed, and puts the file back. */
async function readWith(
  folder: string,
  name: string,
  change: (bytes: Buffer) => Uint8Array,
): Promise<Reading> {
  const path = join(folder, name);
  const bytes = readFileSync(path);
  writeFileSync(path, change(Buffer.from(bytes)));
  const reading = await readFrom(folder);
  writeFileSync(path, bytes);
  return reading;
}

/** The offsets after every line break. */
function lineEnds(bytes: Buffer): number[] {
  return [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
}

const idsTo = (count: number) =>
  notes(count)
    .map(({ id }) => id)
    .toSorted();

describe('a journal that was cut or damaged', () => {
  let folder: string;
  let journals: string[];
  let snapshots: string[];
  let last: string;

  beforeEach(async () => {
    folder = await makeFiles();
    journals = namesOf(folder, '.journal');
    snapshots = namesOf(folder, '.snapshot');
    last = journals.at(-1) ?? '';
  });

  it('has every change before the cut, wherever its last file was cut, and calls that no damage', async () => {
    const bytes = readFileSync(join(folder, last));
    const ends = lineEnds(bytes).slice(1);
    expect(ends).toHaveLength(3);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const { ids, damage } = await readWith(folder, last, (whole) => whole.subarray(0, cut));
      // A record is whole also without its line break.
      const whole = ends.filter((end) => end - 1 <= cut).length;
      expect(ids).toEqual(idsTo(9 + whole));
      expect(damage).toEqual([]);
    }
  });

  it('is read around a record that nests too deep to be written again', async () => {
    const text = textOf(note(13)).replace(
      /"value":.*$/,
      `"value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    );
    const line = encodeLine(changesText(13, inMarch().toISOString(), [text]));
    const { ids, damage } = await readWith(folder, last, (bytes) =>
      Buffer.concat([bytes, Buffer.from(line)]),
    );
    expect(ids).toEqual(idsTo(12));
    expect(damage).toHaveLength(1);
  });

  it('goes on after a cut as if what was torn had never been', async () => {
    const path = join(folder, last);
    writeFileSync(path, readFileSync(path).subarray(0, -20));
    const journal = await opened(folder, inMarch);
    expect(await journal.record([note(20)])).toEqual({ state: 'recorded' });
    for (const name of snapshots) rmSync(join(folder, name));
    const { ids, damage } = await readFrom(folder);
    expect(ids).toEqual([...idsTo(11), 'n20'].toSorted());
    expect(damage).toEqual([]);
  });

  it('has all that was acknowledged or lists it as missing, whichever bit was flipped', async () => {
    const random = makeRandom(20260305);
    const rounds = { whole: 0, listed: 0 };
    const flipOne = async () => {
      const name = pick(random, readdirSync(folder));
      const { ids, damage } = await readWith(folder, name, (bytes) => {
        const at = Math.floor(random() * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        return bytes;
      });
      const missing = idsTo(12).filter((id) => !ids.includes(id));
      expect(ids.filter((id) => !idsTo(12).includes(id))).toEqual([]);
      expect(damage.map(({ file }) => file)).toEqual(missing.length > 0 ? [name] : []);
      if (missing.length > 0) expect([missing.length, null]).toContain(damage[0]?.missing);
      rounds[missing.length > 0 ? 'listed' : 'whole'] += 1;
    };
    for (let round = 0; round < 500; round += 1) await flipOne();
    // Now every record counts, for no snapshot has it too.
    for (const name of snapshots) rmSync(join(folder, name));
    for (let round = 0; round < 500; round += 1) await flipOne();
    expect(rounds.whole).toBeGreaterThan(300);
    expect(rounds.listed).toBeGreaterThan(300);
  });

  it('falls back on the snapshot before one that was cut', async () => {
    const newest = snapshots.at(-1) ?? '';
    const { length } = readFileSync(join(folder, newest));
    for (let cut = 0; cut < length; cut += 7) {
      const { ids, damage } = await readWith(folder, newest, (bytes) => bytes.subarray(0, cut));
      expect(ids).toEqual(idsTo(12));
      expect(damage).toEqual([]);
    }
  });

  it('has all that any file has when every snapshot is damaged', async () => {
    for (const name of snapshots) writeFileSync(join(folder, name), 'nothing that can be read\n');
    const { ids, damage } = await readFrom(folder);
    expect(ids).toEqual(idsTo(12));
    expect(damage).toEqual([]);
  });

  it('takes from older files what a gap in the newer ones leaves out', async () => {
    // Only the damaged newest snapshot has what the first journals had.
    const newest = snapshots.at(-1) ?? '';
    const path = join(folder, newest);
    writeFileSync(path, readFileSync(path).subarray(0, -10));
    for (const name of journals.slice(0, -1)) rmSync(join(folder, name));
    for (const name of snapshots.slice(0, -1)) rmSync(join(folder, name));
    const { ids, damage } = await readFrom(folder);
    expect(ids).toEqual(idsTo(12));
    expect(damage).toEqual([{ file: last, missing: 9, after: null, before: inMarch().toISOString() }]);
  });

  it('says how many changes are missing, and between which moments', async () => {
    for (const name of snapshots) rmSync(join(folder, name));
    const [, second] = journals;
    const { ids, damage } = await readWith(folder, second ?? '', (bytes) => {
      const [, from = 0] = lineEnds(bytes);
      return Buffer.concat([bytes.subarray(0, from - 5), Buffer.from('#'), bytes.subarray(from - 4)]);
    });
    expect(ids).toHaveLength(10);
    const at = inMarch().toISOString();
    expect(damage).toEqual([{ file: second, missing: 2, after: at, before: at }]);
  });

  it('says that changes are missing when a whole file is', async () => {
    for (const name of snapshots) rmSync(join(folder, name));
    rmSync(join(folder, journals[1] ?? ''));
    const { ids, damage } = await readFrom(folder);
    expect(ids).toHaveLength(10);
    expect(damage.map(({ missing }) => missing)).toEqual([2]);
  });

  it('takes a fresh snapshot soon, leaves the damaged file, and says what was lost while it is open', async () => {
    const path = join(folder, last);
    const bytes = readFileSync(path);
    bytes[bytes.length - 10] = 0x23;
    writeFileSync(path, bytes);
    const journal = await opened(folder, inMarch);
    await expect.poll(() => namesOf(folder, '.snapshot').length).toBe(snapshots.length + 1);
    expect(readFileSync(path)).toEqual(bytes);
    const { damage } = await journal.overview();
    expect(damage).toEqual([{ file: last, missing: null, after: inMarch().toISOString(), before: null }]);
    await journal.record([note(20)]);
    await journal.close();
    const again = await opened(folder, inMarch);
    expect(await idsIn(again)).toEqual([...idsTo(11), 'n20'].toSorted());
    expect((await again.overview()).damage).toEqual([]);
  });

  it('is not led astray by files of other names, or by folders', async () => {
    writeFileSync(join(folder, '000099.journal.bak'), 'x');
    writeFileSync(join(folder, '12.journal'), 'x');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    const { ids, damage } = await readFrom(folder);
    expect(ids).toEqual(idsTo(12));
    expect(damage).toEqual([]);
  });
});
