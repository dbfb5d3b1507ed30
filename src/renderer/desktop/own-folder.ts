/**
 * Which data folder this browser's notes belong to: the first whose server was met. A server of another one, as of a
 * memory stick in somebody else's computer, must neither get these notes nor have its own brought in.
 */
import * as v from 'valibot';
import { type Kept, keyOfKept } from '../../domain/kept/kept.ts';

export const folderSchema = v.object({ place: v.string(), id: v.nullable(v.string()) });
type Folder = v.InferOutput<typeof folderSchema>;
type ReadRecords = () => Promise<readonly Kept[]>;

/** Beside the database, so that it comes and goes with it. */
const key = 'data-folder';
/** In place of the folder's marks: the user said that the next one is their own, whatever is in it. */
const any = 'any';
/** What has an id that nobody else's has. */
const telling: ReadonlySet<string> = new Set(['notes', 'documents', 'writings']);

let own: Folder | null = null;
/** That of notes of others, for a browser that knows no folder. */
let strange: Folder | null = null;
let readHere: ReadRecords = async () => [];

/** For a browser that has notes and knows no folder, since what stood beside the database was lost. */
export function tellWhatIsHere(read: ReadRecords): void {
  readHere = read;
}

/**
 * One of both is enough: a stick gets another letter, and a folder that was made anew another id. What is new of it is
 * kept in mind. Where no folder is known it is told by what is in both; rejects when it can't be read there. What can't be
 * read here may be anything: then a folder with notes in it is not taken for one's own.
 */
export async function isOwnFolder(found: Folder, readThere: ReadRecords): Promise<boolean> {
  own ??= read();
  const isOwn = own === null ? await mayBeOwn(found, readThere) : isSame(found, own);
  if (!isOwn) return false;
  own = { place: found.place, id: found.id ?? own?.id ?? null };
  write(JSON.stringify(own));
  return true;
}

/** The user says that both are their own: the next server that is met is taken for it. */
export function forgetFolder(): void {
  own = null;
  strange = null;
  write(any);
}

function isSame(one: Folder, other: Folder): boolean {
  return one.place === other.place || (one.id !== null && one.id === other.id);
}

/** What one person made stands both here and there, so notes of two people have none in common. */
async function mayBeOwn(found: Folder, readThere: ReadRecords): Promise<boolean> {
  if (attempt(() => localStorage.getItem(key)) === any) return true;
  if (strange !== null && isSame(found, strange)) return false;
  const here = await readHere().then(
    (records) => new Set(tellingOf(records)),
    () => null,
  );
  if (here?.size === 0) return true;
  const there = tellingOf(await readThere());
  if (there.length === 0) return true;
  // Nothing is decided: the user is asked, and it is looked at again the next time.
  if (here === null) return false;
  if (there.some((each) => here.has(each))) return true;
  strange = found;
  return false;
}

/** Without the notes of others, whose ids have a colon: two colleagues may have taken in the same. */
function tellingOf(records: readonly Kept[]): readonly string[] {
  return records.filter(({ table, id }) => telling.has(table) && !id.includes(':')).map(keyOfKept);
}

function read(): Folder | null {
  return attempt(() => {
    const parsed = v.safeParse(folderSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : null;
  });
}

function write(text: string): void {
  // Where it can't be written, this page at least knows it.
  attempt(() => localStorage.setItem(key, text));
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
