/** How the user likes to read: kept in the database, and beside it where it can be read before the first paint. */
import { stampAfter } from '../../domain/kept/stamps.ts';
import { database } from './database.ts';
import { keptSetting } from './kept-rows.ts';
import { record } from './recorder.ts';
import { parseSettings, type Settings } from './settings-schema.ts';
import { isReadOnly } from './use-storage-state.ts';

export const defaultSettings: Settings = parseSettings({});

const key = 'reading';
const listeners = new Set<() => void>();
let settings = parseSettings(readBeside());
/** Of the settings as the database had them last. */
let lastChanged: string | undefined;

export function getSettings(): Settings {
  return settings;
}

export function subscribeSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changeSettings(changes: Partial<Settings>): void {
  const beside = readBeside();
  const changed = parseSettings({ ...settings, ...(typeof beside === 'object' ? beside : {}), ...changes });
  if (JSON.stringify(changed) === JSON.stringify(settings)) return;
  settings = changed;
  publish();
  keepBeside();
  if (isReadOnly()) return;
  const setting = { key, value: settings, changed: stampAfter(new Date().toISOString(), lastChanged) };
  lastChanged = setting.changed;
  record([keptSetting(setting)]);
  void database.settings.put(setting).catch(() => undefined);
}

/** Takes over what the database has; called once at the start. */
export async function loadSettings(): Promise<void> {
  const stored = await database.settings.get(key).catch(() => undefined);
  if (!stored) return;
  lastChanged = stored.changed;
  const loaded = parseSettings(stored.value);
  if (JSON.stringify(loaded) === JSON.stringify(settings)) return;
  settings = loaded;
  publish();
  keepBeside();
}

/** Takes over what another window changes. */
export function followOtherWindows(): void {
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    settings = parseSettings(readBeside());
    publish();
  });
}

function publish(): void {
  for (const listener of listeners) listener();
}

function readBeside(): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

function keepBeside(): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Without it only the first paint of the next start differs.
  }
}
