/** Kills the app while it writes, again and again on one profile, and checks at each start what is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from './chromium.ts';
import { damage, type Fault, keepOlderCopy } from './faults.ts';
import { Ledger, type Loss } from './ledger.ts';
import type { CrashMessage } from './messages.ts';
import { type Host, startVictim } from './victim.ts';

export interface KillSettings {
  readonly host: Host;
  readonly store: Store;
  readonly kills: number;
  /** Done before the next start, one after every so many kills; none for kills alone. */
  readonly faults: readonly Fault[];
  readonly build: string;
  readonly executable: string;
  readonly port: number;
}

export interface KillResult {
  readonly kills: number;
  /** Of them while it was still opening and repairing. */
  readonly killedWhileOpening: number;
  readonly acknowledged: number;
  /** Notes found at all starts together, of which each was looked at. */
  readonly found: number;
  /** Starts at which the database had none of the notes that it should have, or could not be read. */
  readonly wipes: number;
  /** How often each damage was done. */
  readonly faults: ReadonlyMap<Fault, number>;
  readonly losses: readonly Loss[];
  /** Starts at which the journal said that it had lost something. */
  readonly listedAsMissing: number;
}

/** In milliseconds: how long the app writes before it is killed. */
const longestLife = 1200;
/** As long as Chromium takes at most until localStorage is on the disk, as it is on every computer in use. */
const firstLife = 7000;
/** One of so many is killed while it opens. */
const earlyKill = 10;
/** In milliseconds. */
const patience = 60_000;

export async function killLoop(settings: KillSettings, tell: (line: string) => void): Promise<KillResult> {
  const profile = mkdtempSync(join(tmpdir(), 'yiyue-crash-'));
  const journal = join(profile, settings.host === 'browser' ? 'data' : 'user-data', 'journal');
  const ledger = new Ledger();
  const done = { early: 0, found: 0, wipes: 0, listed: 0 };
  const faults = new Map<Fault, number>();
  const losses: Loss[] = [];

  const check = (message: Extract<CrashMessage, { kind: 'open' }>) => {
    const expected = ledger.expected;
    if (message.before === null || (message.before === 0 && expected > 0)) done.wipes += 1;
    if (message.missing > 0) done.listed += 1;
    const lost = ledger.check(message.notes);
    losses.push(...lost);
    done.found += message.notes.length;
    if (lost.length > 0)
      tell(
        `lost ${JSON.stringify(lost.slice(0, 3))}${lost.length > 3 ? ` and ${lost.length - 3} more` : ''}`,
      );
  };

  for (let kill = 1; kill <= settings.kills + 1; kill += 1) {
    const isLast = kill > settings.kills;
    const isEarly = !isLast && kill > 1 && Math.random() < 1 / earlyKill;
    const opened = signal();
    const settled = signal();
    const victim = await startVictim({
      ...settings,
      profile,
      hear: (message) => {
        if (message.kind === 'saved') ledger.acknowledge(message.notes);
        else if (message.kind === 'removing') ledger.expectRemoval(message.id);
        else if (message.kind === 'settled') settled.give();
        else {
          check(message);
          opened.give();
        }
      },
    });
    if (isEarly) {
      done.early += 1;
      await pause(Math.random() * 300);
    } else {
      await within(opened.given, 'The app did not open');
      // What is damaged twice before it could be repaired once cannot be whole.
      if (settings.faults.length > 0) await within(settled.given, 'The app did not settle');
      if (kill === 1) await pause(firstLife);
      await pause(isLast ? 0 : 20 + Math.random() * longestLife);
    }
    victim.kill();
    await pause(50);
    const fault = settings.faults[(kill - 1) % (settings.faults.length || 1)];
    if (!isLast && !isEarly && fault && damage(fault, profile, journal))
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
    if (settings.faults.length > 0 && kill % settings.faults.length === 0) keepOlderCopy(profile);
    if (kill % 25 === 0)
      tell(`${kill} kills, ${ledger.count} acknowledged, ${done.wipes} wipes, ${losses.length} lost`);
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return {
    kills: settings.kills,
    killedWhileOpening: done.early,
    acknowledged: ledger.count,
    found: done.found,
    wipes: done.wipes,
    faults,
    losses,
    listedAsMissing: done.listed,
  };
}

interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

function signal(): Signal {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function within(promise: Promise<void>, complaint: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), patience);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}
