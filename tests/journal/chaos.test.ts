import { existsSync, rmSync, utimesSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../src/domain/kept/digest.ts';
import { type Kept, keyOfKept, laterKept } from '../../src/domain/kept/kept.ts';
import { type Journal, openJournal } from '../../src/journal/journal.ts';
import { makeRandom, pick, type Random } from '../bench/random.ts';
import { fail, heal } from './failing-disk.ts';
import { inMarch, moment, note, someFolder } from './made-up.ts';

vi.mock('node:fs/promises', async (importOriginal) => {
  const { failingDisk } = await import('./failing-disk.ts');
  return failingDisk(await importOriginal());
});

/** Goes through one life of a journal, full of failures, and checks after each that nothing acknowledged is gone. */
class Life {
  readonly #random: Random;
  readonly #acknowledged = new Map<string, Kept>();
  readonly #opened: Journal[] = [];
  readonly deeds: string[] = [];
  #folder = someFolder();
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  async live(): Promise<void> {
    let journal = await this.#open();
    for (let step = 0; step < 14; step += 1) journal = await this.#step(journal);
    heal();
    await journal.close();
    await this.#check(await this.#open());
    for (const each of this.#opened) await each.close();
  }

  async #step(journal: Journal): Promise<Journal> {
    const deed = pick(this.#random, [
      ...(['record', 'record', 'record', 'snapshot', 'fault', 'heal'] as const),
      ...(['crash', 'reopen', 'delete', 'sleep'] as const),
    ]);
    this.deeds.push(deed);
    if (deed === 'record') await Promise.all([this.#record(journal), this.#record(journal)]);
    if (deed === 'snapshot') await Promise.all([journal.takeSnapshot('editing'), this.#record(journal)]);
    if (deed === 'fault') this.#fail();
    if (deed === 'heal') heal();
    if (deed === 'crash') return this.#crash();
    if (deed === 'reopen') return this.#reopen(journal);
    if (deed === 'delete') await this.#delete(journal);
    if (deed === 'sleep') await this.#sleep(journal);
    return journal;
  }

  async #record(journal: Journal): Promise<void> {
    const changes = Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () => {
      this.#count += 1;
      const stamp = moment(Math.floor(this.#random() * 1000));
      return { ...note(this.#count), id: `n${Math.floor(this.#random() * 20)}`, stamp };
    });
    const outcome = await journal.record(changes);
    if (outcome.state === 'recorded') for (const kept of changes) this.#acknowledge(kept);
  }

  #acknowledge(kept: Kept): void {
    const old = this.#acknowledged.get(keyOfKept(kept));
    this.#acknowledged.set(keyOfKept(kept), old === undefined ? kept : laterKept(old, kept));
  }

  #fail(): void {
    const call = pick(this.#random, ['append', 'datasync', 'sync', 'open', 'rename'] as const);
    const code = pick(this.#random, ['ENOSPC', 'EIO', 'EACCES']);
    const ending = pick(this.#random, ['.journal', '.tmp', '.snapshot', '']);
    this.deeds.push(`${call} ${code} ${ending}`);
    fail(call, code, ending, Math.floor(this.#random() * 300));
  }

  /** The process ends at once, and all that it wrote is there for the next one. */
  async #crash(): Promise<Journal> {
    heal();
    const copy = someFolder();
    const filter = (path: string) => basename(path) !== 'lock';
    if (existsSync(this.#folder)) await cp(this.#folder, copy, { recursive: true, filter });
    this.#folder = copy;
    return this.#check(await this.#open());
  }

  async #reopen(journal: Journal): Promise<Journal> {
    await journal.close();
    heal();
    // One that could not write its lock away leaves it, and this process still seems to hold it.
    rmSync(join(this.#folder, 'lock'), { force: true });
    return this.#check(await this.#open());
  }

  /** What only was in the folder is in memory too, as long as the process lives and can write it again. */
  async #delete(journal: Journal): Promise<void> {
    heal();
    // Takes in what another process may have written.
    await journal.record([]);
    rmSync(this.#folder, { recursive: true, force: true });
    expect(await journal.record([note(1000)])).toEqual({ state: 'recorded' });
    this.#acknowledge(note(1000));
  }

  /** Another process takes over while this one sleeps, and goes again. */
  async #sleep(journal: Journal): Promise<void> {
    heal();
    const lock = join(this.#folder, 'lock');
    if (existsSync(lock)) utimesSync(lock, new Date(0), new Date(0));
    const other = await this.#open();
    await this.#record(other);
    await other.takeSnapshot('import');
    await this.#record(other);
    await this.#check(other);
    if (this.#random() < 0.5) {
      expect(await journal.record([note(2000)])).toEqual({ state: 'failed', code: 'locked' });
    }
    await other.close();
  }

  async #open(): Promise<Journal> {
    const journal = await openJournal({ folder: this.#folder, now: inMarch });
    this.#opened.push(journal);
    return journal;
  }

  async #check(journal: Journal): Promise<Journal> {
    const { damage, digest } = await journal.overview();
    const all = await journal.readAll();
    const there = new Map(all.map((kept) => [keyOfKept(kept), kept]));
    const lost = [...this.#acknowledged].filter(([key, kept]) => {
      const found = there.get(key);
      return found === undefined || digestOf([laterKept(found, kept)]) !== digestOf([found]);
    });
    expect({ lost, damage, digest }).toEqual({ lost: [], damage: [], digest: digestOf(all) });
    return journal;
  }
}

describe('a journal that lives through everything at once', () => {
  it('never loses what it said was recorded, and never says that something is missing', async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const life = new Life(makeRandom(seed));
      try {
        await life.live();
      } catch (error) {
        throw new Error(`Life ${seed}: ${life.deeds.join(', ')}`, { cause: error });
      } finally {
        heal();
      }
    }
  });
});
