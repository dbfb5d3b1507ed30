/** Who uses this computer, for others to know whose notes these are: asked when something is shared first. */
import * as v from 'valibot';
import { stampAfter } from '../../domain/kept/stamps.ts';
import type { Author } from '../../domain/notes/note.ts';
import { authorSchema } from '../../importing/note-schema.ts';
import { database } from './database.ts';
import { keptSetting } from './kept-rows.ts';
import { record } from './recorder.ts';

const key = 'person';

/** Null where nobody was asked yet, or nothing can be read. */
export async function readPerson(): Promise<Author | null> {
  const stored = await database.settings.get(key).catch(() => undefined);
  const parsed = v.safeParse(authorSchema, stored?.value);
  return parsed.success ? parsed.output : null;
}

/** The name alone can be changed: the id stays, by which others know the person again. Null when it can't be stored. */
export async function namePerson(name: string): Promise<Author | null> {
  try {
    return await database.transaction('rw', database.settings, async () => {
      const stored = await database.settings.get(key);
      const known = v.safeParse(authorSchema, stored?.value);
      const id = known.success ? known.output.id : crypto.randomUUID();
      const value = v.parse(authorSchema, { id, name });
      const setting = { key, value, changed: stampAfter(new Date().toISOString(), stored?.changed) };
      await database.settings.put(setting);
      record([keptSetting(setting)]);
      return value;
    });
  } catch {
    return null;
  }
}
