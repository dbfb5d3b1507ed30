/**
 * Which data folder this browser's notes belong to: the first whose server was met. A server of another one, as of a
 * memory stick in somebody else's computer, must neither get these notes nor have its own brought in.
 */
import * as v from 'valibot';

export const folderSchema = v.object({ place: v.string(), id: v.nullable(v.string()) });
type Folder = v.InferOutput<typeof folderSchema>;

/** Beside the database, so that it comes and goes with it. */
const key = 'data-folder';
let own: Folder | null = null;

/**
 * One of both is enough: a stick gets another letter, and a folder that was made anew another id. What is new of it is
 * kept in mind.
 */
export function isOwnFolder(found: Folder): boolean {
  own ??= read();
  const isOwn = own === null || found.place === own.place || (found.id !== null && found.id === own.id);
  if (!isOwn) return false;
  own = { place: found.place, id: found.id ?? own?.id ?? null };
  write(own);
  return true;
}

/** The user says that both are their own: the next server that is met is taken for it. */
export function forgetFolder(): void {
  own = null;
  write(null);
}

function read(): Folder | null {
  try {
    const parsed = v.safeParse(folderSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function write(folder: Folder | null): void {
  try {
    if (folder === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(folder));
  } catch {
    // This page at least knows it.
  }
}
