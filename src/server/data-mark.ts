/** Marks of the folder that data is kept in, by which pages and second starts tell it from others; they say nothing else of it. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Two memory sticks can have the same place, one after the other, and one stick another place each time. */
export interface FolderMarks {
  /** Sixteen hexadecimal digits. */
  readonly place: string;
  /** A UUID that stands in the folder; null where none could be written. */
  readonly id: string | null;
}

const idName = 'folder-id';
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of what is there at this moment. */
export function folderMarks(folder: string): FolderMarks {
  return { place: digestOf(realOf(resolve(folder))), id: readId(folder) };
}

/** Both in one, as a second start compares it: sixteen hexadecimal digits. */
export function dataMark(folder: string): string {
  const { place, id } = folderMarks(folder);
  return digestOf(`${place}${id ?? ''}`);
}

/** Gives the folder its id where it has none; where nothing can be written it goes without. */
export function giveId(folder: string): void {
  try {
    // One that is there and cannot be read now is left alone.
    writeFileSync(join(folder, idName), randomUUID(), { flag: 'wx' });
  } catch {
    // It has one, or can have none.
  }
}

function readId(folder: string): string | null {
  try {
    const id = readFileSync(join(folder, idName), 'utf8').trim();
    return idPattern.test(id) ? id : null;
  } catch {
    return null;
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Also of one that is not made yet: as it will be when it is. */
function realOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    const above = dirname(folder);
    return above === folder ? folder : join(realOf(above), basename(folder));
  }
}
