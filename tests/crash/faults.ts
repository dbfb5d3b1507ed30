/** Damage done to what the app left on the disk, while it is not running. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { databaseFolder } from './chromium.ts';

export const faults = [
  'database deleted',
  'database older',
  'database noise',
  'journal cut',
  'journal bit flipped',
  'journal deleted',
] as const;
export type Fault = (typeof faults)[number];

/** Does the damage; false where there was nothing to damage. `journal` is the folder of the journal. */
export function damage(fault: Fault, profile: string, journal: string): boolean {
  const database = databaseFolder(profile);
  switch (fault) {
    case 'database deleted':
      return removeFolder(database);
    case 'database older':
      return putBackOlder(database, olderCopy(profile));
    case 'database noise':
      return listFiles(database).map(addNoise).length > 0;
    case 'journal cut':
      return onLatestJournal(journal, cut);
    case 'journal bit flipped':
      return onLatestJournal(journal, flipBit);
    case 'journal deleted':
      return removeFolder(journal);
  }
}

/** Keeps a copy of the database for `database older`. */
export function keepOlderCopy(profile: string): void {
  rmSync(olderCopy(profile), { recursive: true, force: true });
  cpSync(databaseFolder(profile), olderCopy(profile), { recursive: true });
}

function olderCopy(profile: string): string {
  return join(profile, 'older-database');
}

function removeFolder(folder: string): boolean {
  if (!existsSync(folder)) return false;
  rmSync(folder, { recursive: true });
  return true;
}

function putBackOlder(folder: string, copy: string): boolean {
  if (!existsSync(copy)) return false;
  rmSync(folder, { recursive: true, force: true });
  cpSync(copy, folder, { recursive: true });
  return true;
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A tenth of the bytes become others. */
function addNoise(file: string): void {
  const bytes = readFileSync(file);
  for (let count = Math.ceil(bytes.length / 10); count > 0; count -= 1) {
    bytes[Math.floor(Math.random() * bytes.length)] = Math.floor(Math.random() * 256);
  }
  writeFileSync(file, bytes);
}

function onLatestJournal(folder: string, harm: (file: string, size: number) => void): boolean {
  const latest = listFiles(folder)
    .filter((file) => file.endsWith('.journal'))
    .sort()
    .at(-1);
  const size = latest === undefined ? 0 : statSync(latest).size;
  if (latest === undefined || size === 0) return false;
  harm(latest, size);
  return true;
}

function cut(file: string, size: number): void {
  truncateSync(file, Math.max(0, size - 1 - Math.floor(Math.random() * 3000)));
}

function flipBit(file: string, size: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(Math.random() * size);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
  writeFileSync(file, bytes);
}
