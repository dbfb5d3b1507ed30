/** Folders and records for the journal's tests. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Kept } from '../../src/domain/kept/kept.ts';
import { type Journal, openJournal } from '../../src/journal/journal.ts';

const folders: string[] = [];
const journals: Journal[] = [];

afterEach(async () => {
  for (const journal of journals.splice(0)) await journal.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is not made yet, deleted after the test. */
export function someFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'yiyue-journal-'));
  folders.push(parent);
  return join(parent, 'journal');
}

/** Closed after the test. */
export async function opened(folder: string, now?: () => Date): Promise<Journal> {
  const journal = await openJournal(now === undefined ? { folder } : { folder, now });
  journals.push(journal);
  return journal;
}

/** A clock that stands still. */
export const inMarch = () => new Date('2026-03-05T08:00:00.000Z');

export function moment(number: number): string {
  return new Date(Date.UTC(2026, 2, 1) + number).toISOString();
}

export function note(number: number, words = `第${number}条意见`): Kept {
  return {
    table: 'notes',
    id: `n${number}`,
    stamp: moment(number),
    isRemoved: false,
    value: { body: words },
  };
}

export function notes(count: number, from = 1): Kept[] {
  return Array.from({ length: count }, (_, index) => note(from + index));
}

export async function idsIn(journal: Journal): Promise<string[]> {
  return (await journal.readAll()).map(({ id }) => id).sort();
}

export function namesOf(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}
