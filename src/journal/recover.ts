/** Reads the folder: the newest intact snapshot and all journals from it on or, where that is hurt, all that is left. */
import { join } from 'node:path';
import type { JournalDamage, JournalFailure } from '../bridge.ts';
import { failureOf } from './disk-failure.ts';
import { parsingJournal, parsingSnapshot } from './file-contents.ts';
import type { NamedFile } from './file-names.ts';
import { listFiles } from './folder.ts';
import type { KeptState } from './kept-state.ts';
import { readBytes } from './read-file.ts';
import { Reading } from './reading.ts';
import { inSlices } from './slices.ts';

export interface Recovered {
  readonly kept: KeptState;
  readonly damage: readonly JournalDamage[];
  /** Something could not be read, even if nothing is missing for it. */
  readonly isHurt: boolean;
  /** The highest that a file has; 0 when there is none. */
  readonly generation: number;
  /** The number of the next change. */
  readonly seq: number;
}

export type Recovery =
  | { readonly state: 'read'; readonly recovered: Recovered }
  | { readonly state: 'failed'; readonly code: JournalFailure };

/** Another process can thin files out between their being listed and read. */
const attempts = 3;

export async function recover(folder: string): Promise<Recovery> {
  try {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const recovery = await readFolder(folder, await listFiles(folder));
      if (recovery !== 'missing') return recovery;
    }
    return { state: 'failed', code: 'other' };
  } catch (error) {
    return { state: 'failed', code: failureOf(error) };
  }
}

/** Why reading ends before its time. */
type Stop = Recovery | 'missing';

async function readFolder(folder: string, files: readonly NamedFile[]): Promise<Stop> {
  const reading = new Reading();
  const base = await beginReading(reading, folder, files);
  if (base.stop !== null) return base.stop;
  const isLater = ({ generation }: NamedFile) => generation >= base.generation;
  for (const file of files.filter(({ kind }) => kind === 'journal').filter(isLater)) {
    const stop = await addJournal(reading, folder, file);
    if (stop !== null) return stop;
  }
  const isHurt = base.isHurt || reading.isHurt;
  if (isHurt) await addTheRest(reading, folder, files, base.generation);
  const generation = files.at(-1)?.generation ?? 0;
  const { kept, seq } = reading;
  return { state: 'read', recovered: { kept, damage: reading.missing(), isHurt, generation, seq } };
}

interface Base {
  readonly stop: Stop | null;
  /** Of the newest intact snapshot; 0 when there is none. */
  readonly generation: number;
  /** A newer snapshot is damaged. */
  readonly isHurt: boolean;
}

async function beginReading(reading: Reading, folder: string, files: readonly NamedFile[]): Promise<Base> {
  let isHurt = false;
  for (const file of files.filter(({ kind }) => kind === 'snapshot').reverse()) {
    const read = await readBytes(join(folder, file.name));
    const contents = read.state === 'read' ? await inSlices(parsingSnapshot(read.bytes)) : null;
    const stop = stopFor(read.state, contents?.isNewer);
    if (stop !== null) return { stop, generation: 0, isHurt };
    if (contents?.isIntact) {
      await reading.begin(file, contents);
      return { stop: null, generation: file.generation, isHurt };
    }
    isHurt = true;
  }
  return { stop: null, generation: 0, isHurt };
}

async function addJournal(reading: Reading, folder: string, file: NamedFile): Promise<Stop | null> {
  const read = await readBytes(join(folder, file.name));
  const contents = read.state === 'read' ? await inSlices(parsingJournal(read.bytes)) : null;
  const stop = stopFor(read.state, contents?.isNewer);
  if (stop === null && contents === null) reading.addUnreadable(file);
  if (stop === null && contents !== null) await reading.addJournal(file, contents);
  return stop;
}

/** The later state of a record wins wherever it is found, so that older files can do no harm. */
async function addTheRest(
  reading: Reading,
  folder: string,
  files: readonly NamedFile[],
  base: number,
): Promise<void> {
  for (const file of files) {
    if (file.kind === 'journal' && file.generation < base) await addJournal(reading, folder, file);
    if (file.kind !== 'snapshot' || file.generation === base) continue;
    const read = await readBytes(join(folder, file.name));
    if (read.state === 'read') await reading.addSnapshot(file, await inSlices(parsingSnapshot(read.bytes)));
  }
}

/** What may be read again later must not be taken for lost. */
function stopFor(state: 'read' | 'missing' | 'denied' | 'broken', isNewer: boolean | undefined): Stop | null {
  if (isNewer) return { state: 'failed', code: 'newer' };
  if (state === 'missing') return 'missing';
  return state === 'denied' ? { state: 'failed', code: 'denied' } : null;
}
