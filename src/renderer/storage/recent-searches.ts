/** What was searched for last: kept as a setting, and no loss where it is lost. */
import * as v from 'valibot';
import { stampAfter } from '../../domain/kept/stamps.ts';
import { database } from './database.ts';
import { keptSetting } from './kept-rows.ts';
import { record } from './recorder.ts';
import { isReadOnly } from './use-storage-state.ts';

const key = 'searches';
const most = 12;
/** In UTF-16 units: longer ones are pasted by accident. */
const longest = 200;

const searchesSchema = v.fallback(v.array(v.string()), []);

/** As they were typed, the latest first. */
export async function listRecentSearches(): Promise<readonly string[]> {
  const setting = await database.settings.get(key).catch(() => undefined);
  return v.parse(searchesSchema, setting?.value ?? []).slice(0, most);
}

export async function rememberSearch(typed: string): Promise<void> {
  const words = typed.trim();
  if (words === '' || words.length > longest) return;
  await change((earlier) => [words, ...earlier.filter((each) => each !== words)].slice(0, most));
}

export async function forgetSearch(typed: string): Promise<void> {
  await change((earlier) => earlier.filter((each) => each !== typed));
}

async function change(next: (earlier: readonly string[]) => readonly string[]): Promise<void> {
  if (isReadOnly()) return;
  await database
    .transaction('rw', database.settings, async () => {
      const before = await database.settings.get(key);
      const earlier = v.parse(searchesSchema, before?.value ?? []);
      const value = next(earlier);
      if (value.length === earlier.length && value.every((typed, at) => typed === earlier[at])) return;
      const changed = stampAfter(new Date().toISOString(), before?.changed);
      await database.settings.put({ key, value, changed });
      record([keptSetting({ key, value, changed })]);
    })
    .catch(() => undefined);
}
