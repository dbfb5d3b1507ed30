/** Marks of the folder that data is kept in, by which pages and second starts tell it from others; they say nothing else of it. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
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
  return markOf(folderMarks(folder));
}

export function markOf({ place, id }: FolderMarks): string {
  return digestOf(`${place}${id ?? ''}`);
}

/** False once another folder is in that place, as when another memory stick was put in; one that was made anew has no id. */
export function isStillIn(folder: string, { id }: FolderMarks): boolean {
  const present = readId(folder);
  return present === null || id === null || present === id;
}

/** Gives the folder its id where it has none, and makes it; where nothing can be written it goes without. */
export function giveId(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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
