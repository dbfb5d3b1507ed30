/** Reads the folder: the newest intact snapshot and all journals from it on or, where that is hurt, all that is left. */
import { join } from 'node:path';
import type { JournalDamage, JournalFailure } from '../bridge.ts';
import type { KeptState } from '../domain/kept/kept-state.ts';
import { failureOf } from './disk-failure.ts';
import { parsingJournal, parsingSnapshot, type SnapshotContents } from './file-contents.ts';
import type { NamedFile } from './file-names.ts';
import { listFiles } from './folder.ts';
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
  const base = await findBase(folder, files);
  if (base.stop !== null) return base.stop;
  const read = await readFiles(folder, files.filter(isNeeded(base)), base);
  if (read.stop !== null) return read.stop;
  const isHurt = base.isHurt || read.reading.isHurt;
  // All in their order, once more: what was recorded anew after the bin had let go of it has to come after that.
  const whole = isHurt ? await readFiles(folder, files, base) : read;
  if (whole.stop !== null) return whole.stop;
  const { kept, seq } = whole.reading;
  const damage = whole.reading.missing();
  const generation = files.at(-1)?.generation ?? 0;
  return { state: 'read', recovered: { kept, damage, isHurt, generation, seq } };
}

/** The newest intact snapshot; none has the generation 0. */
interface Base {
  readonly stop: Stop | null;
  readonly generation: number;
  readonly contents: SnapshotContents | null;
  /** A newer snapshot is damaged. */
  readonly isHurt: boolean;
}

async function findBase(folder: string, files: readonly NamedFile[]): Promise<Base> {
  let isHurt = false;
  for (const { name, generation } of files.filter(({ kind }) => kind === 'snapshot').reverse()) {
    const read = await readBytes(join(folder, name));
    const contents = read.state === 'read' ? await inSlices(parsingSnapshot(read.bytes)) : null;
    const stop = stopFor(read.state, contents?.isNewer);
    if (stop !== null || contents?.isIntact) return { stop, generation, contents, isHurt };
    isHurt = true;
  }
  return { stop: null, generation: 0, contents: null, isHurt };
}

function isNeeded(base: Base): (file: NamedFile) => boolean {
  return ({ kind, generation }) =>
    kind === 'journal' ? generation >= base.generation : generation === base.generation;
}

interface FilesRead {
  readonly stop: Stop | null;
  readonly reading: Reading;
}

async function readFiles(folder: string, files: readonly NamedFile[], base: Base): Promise<FilesRead> {
  const reading = new Reading();
  for (const file of files) {
    const stop = file.kind === 'journal' ? await addJournal(reading, folder, file) : null;
    // What is older than the base may be gone.
    if (stop !== null && isNeeded(base)(file)) return { stop, reading };
    if (file.kind === 'snapshot') await addSnapshot(reading, folder, file, base);
  }
  return { stop: null, reading };
}

async function addJournal(reading: Reading, folder: string, file: NamedFile): Promise<Stop | null> {
  const read = await readBytes(join(folder, file.name));
  const contents = read.state === 'read' ? await inSlices(parsingJournal(read.bytes)) : null;
  const stop = stopFor(read.state, contents?.isNewer);
  if (stop === null && contents === null) reading.addUnreadable(file);
  if (stop === null && contents !== null) await reading.addJournal(file, contents);
  return stop;
}

async function addSnapshot(reading: Reading, folder: string, file: NamedFile, base: Base): Promise<void> {
  if (file.generation === base.generation && base.contents !== null) {
    return reading.begin(file, base.contents);
  }
  const read = await readBytes(join(folder, file.name));
  if (read.state === 'read') await reading.addSnapshot(file, await inSlices(parsingSnapshot(read.bytes)));
}

/** What may be read again later must not be taken for lost. */
function stopFor(state: 'read' | 'missing' | 'denied' | 'broken', isNewer: boolean | undefined): Stop | null {
  if (isNewer) return { state: 'failed', code: 'newer' };
  if (state === 'missing') return 'missing';
  return state === 'denied' ? { state: 'failed', code: 'denied' } : null;
}
