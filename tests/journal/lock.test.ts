import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/journal/lock.ts';
import { idsIn, inMarch, note, opened, someFolder } from './made-up.ts';

const recorded = { state: 'recorded' };
const locked = { state: 'failed', code: 'locked' };

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** A lock as another process would have made it. */
function makeLock(
  folder: string,
  owner: { readonly pid: number; readonly host?: string },
  touched = new Date(),
) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  const since = new Date().toISOString();
  writeFileSync(path, JSON.stringify({ host: hostname(), nonce: 'another', since, ...owner }));
  utimesSync(path, touched, touched);
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('the lock of the journal', () => {
  it('lets the first one write and the second one read, until the first one is done', async () => {
    const folder = someFolder();
    const first = await opened(folder, inMarch);
    await first.record([note(1)]);
    const second = await opened(folder, inMarch);
    expect((await second.overview()).failure).toBe('locked');
    expect(await idsIn(second)).toEqual(['n1']);
    expect(await second.record([note(2)])).toEqual(locked);
    expect(await second.takeSnapshot('editing')).toEqual(locked);
    expect(await second.takeSnapshot('found', [note(7)])).toEqual(locked);
    expect(await first.record([note(3)])).toEqual(recorded);
    await first.close();
    expect(await second.record([note(2)])).toEqual(recorded);
    expect(await idsIn(second)).toEqual(['n1', 'n2', 'n3']);
    expect((await second.overview()).failure).toBeNull();
  });

  it('is not taken from a process that lives', async () => {
    const folder = someFolder();
    makeLock(folder, { pid: process.ppid });
    expect(await (await opened(folder)).record([note(1)])).toEqual(locked);
  });

  it('is taken from a process that has ended, and from one that had the same number', async () => {
    for (const pid of [deadPid(), process.pid]) {
      const folder = someFolder();
      makeLock(folder, { pid });
      const journal = await opened(folder);
      expect(await journal.record([note(1)])).toEqual(recorded);
      expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual(['lock']);
    }
  });

  it('is taken from whoever has not touched it for a minute, also when the clock was set back meanwhile', async () => {
    for (const touched of [minutesAgo(2), minutesAgo(-24 * 60)]) {
      const folder = someFolder();
      makeLock(folder, { pid: process.ppid }, touched);
      expect(await (await opened(folder)).record([note(1)])).toEqual(recorded);
    }
  });

  it('is left to another computer that touched it a moment ago, whatever processes there are here', async () => {
    const folder = someFolder();
    makeLock(folder, { pid: deadPid(), host: 'another-computer' });
    expect(await (await opened(folder)).record([note(1)])).toEqual(locked);
  });

  it('counts as stale by its time alone when nothing can be read in it', async () => {
    const folder = someFolder();
    makeLock(folder, { pid: process.ppid });
    writeFileSync(join(folder, 'lock'), '');
    expect((await (await opened(folder)).overview()).failure).toBe('locked');
    utimesSync(join(folder, 'lock'), minutesAgo(2), minutesAgo(2));
    expect((await (await opened(folder)).overview()).failure).toBeNull();
  });

  it('goes to one only of many that find it stale', async () => {
    const pid = deadPid();
    for (let round = 0; round < 20; round += 1) {
      const folder = someFolder();
      makeLock(folder, { pid });
      const taken = await Promise.all(Array.from({ length: 8 }, () => takeLock(folder)));
      const locks = taken.flatMap((each) => (each.state === 'held' ? [each.lock] : []));
      const states = await Promise.all(locks.map((lock) => lock.check()));
      expect(states.filter((state) => state === 'held')).toHaveLength(1);
      for (const lock of locks) await lock.release();
    }
  }, 30_000);

  it('refuses whoever slept while another one took over, and takes in what that one wrote before it writes again', async () => {
    const folder = someFolder();
    const sleeper = await opened(folder, inMarch);
    await sleeper.record([note(1)]);
    utimesSync(join(folder, 'lock'), minutesAgo(5), minutesAgo(5));
    const other = await opened(folder, inMarch);
    expect(await other.record([note(2)])).toEqual(recorded);
    expect(await other.takeSnapshot('editing')).toEqual(recorded);
    expect(await other.record([note(3)])).toEqual(recorded);

    expect((await sleeper.overview()).failure).toBe('locked');
    expect(await sleeper.takeSnapshot('editing')).toEqual(locked);
    expect(await sleeper.record([note(4)])).toEqual(locked);
    expect(await other.record([note(5)])).toEqual(recorded);
    await other.close();
    expect(await sleeper.record([note(4)])).toEqual(recorded);
    expect(await idsIn(sleeper)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5']);
    await sleeper.close();
    const next = await opened(folder, inMarch);
    expect(await idsIn(next)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5']);
    expect((await next.overview()).damage).toEqual([]);
  });

  it('takes in what another one wrote that came and went while this one slept', async () => {
    const folder = someFolder();
    const sleeper = await opened(folder, inMarch);
    await sleeper.record([note(1)]);
    utimesSync(join(folder, 'lock'), minutesAgo(5), minutesAgo(5));
    const other = await opened(folder, inMarch);
    await other.record([note(2)]);
    await other.close();
    expect(await sleeper.record([note(3)])).toEqual(recorded);
    expect(await idsIn(sleeper)).toEqual(['n1', 'n2', 'n3']);
    const reader = await opened(folder, inMarch);
    expect(await idsIn(reader)).toEqual(['n1', 'n2', 'n3']);
    expect((await reader.overview()).damage).toEqual([]);
  });

  it('is made anew when somebody deleted it', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    rmSync(join(folder, 'lock'));
    expect(await journal.record([note(2)])).toEqual(recorded);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(await idsIn(journal)).toEqual(['n1', 'n2']);
  });

  it('is not deleted by one that lost it', async () => {
    const folder = someFolder();
    const sleeper = await opened(folder, inMarch);
    makeLock(folder, { pid: process.ppid });
    rmSync(join(folder, 'lock'));
    makeLock(folder, { pid: process.ppid });
    await sleeper.close();
    expect(readdirSync(folder)).toContain('lock');
  });
});
