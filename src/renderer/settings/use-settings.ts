/** The settings in a component. */
import { useSyncExternalStore } from 'react';
import { getSettings, subscribeSettings } from '../storage/settings.ts';
import type { Settings } from '../storage/settings-schema.ts';

export function useSettings(): Settings {
  return useSyncExternalStore(subscribeSettings, getSettings);
}
