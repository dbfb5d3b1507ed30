/** The keys whose packs are taken in without asking: each is a setting, recorded as all settings are. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Kept } from '../../domain/kept/kept.ts';
import { stampAfter } from '../../domain/kept/stamps.ts';
import { parseTrustedKey, type TrustedKey, trustedKeyPrefix } from '../../importing/trusted-key.ts';
import { database } from './database.ts';
import { keptSetting, writeKept } from './kept-rows.ts';
import { stampInBin } from './outcome.ts';
import { record } from './recorder.ts';
import { isReadOnly } from './use-storage-state.ts';

/** Those trusted last come first; undefined until the first answer. */
export function useTrustedKeys(): readonly TrustedKey[] | undefined {
  return useLiveQuery(readTrustedKeys);
}

export async function readTrustedKeys(): Promise<readonly TrustedKey[]> {
  const stored = await database.settings
    .where('key')
    .startsWith(trustedKeyPrefix)
    .toArray()
    .catch(() => []);
  return stored
    .map(({ key, value }) => parseTrustedKey(key, value))
    .filter((key) => key !== null)
    .sort((a, b) => (a.since < b.since ? 1 : -1));
}

/** False when it can't be stored. */
export async function trustKey(trusted: TrustedKey): Promise<boolean> {
  return await change(trusted.key, (stamp) =>
    keptSetting({ key: `${trustedKeyPrefix}${trusted.key}`, value: trusted, changed: stamp }),
  );
}

/** What came with it stays; the next pack that it signed asks again. False when it can't be stored. */
export async function distrustKey(trusted: TrustedKey): Promise<boolean> {
  return await change(trusted.key, (stamp) => ({
    ...keptSetting({ key: `${trustedKeyPrefix}${trusted.key}`, value: trusted, changed: stamp }),
    isRemoved: true,
  }));
}

async function change(key: string, make: (stamp: string) => Kept): Promise<boolean> {
  if (isReadOnly()) return false;
  const id = `${trustedKeyPrefix}${key}`;
  try {
    const kept = await database.transaction('rw', database.settings, database.bin, async () => {
      const [before, binned] = await Promise.all([database.settings.get(id), stampInBin('settings', id)]);
      const made = make(stampAfter(new Date().toISOString(), before?.changed, binned));
      await writeKept(made);
      return made;
    });
    record([kept]);
    return true;
  } catch {
    return false;
  }
}
