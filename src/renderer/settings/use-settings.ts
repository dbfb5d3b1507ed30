/** The settings in a component. */
import { useSyncExternalStore } from 'react';
import { getSettings, type Settings, subscribeSettings } from '../storage/settings.ts';

export function useSettings(): Settings {
  return useSyncExternalStore(subscribeSettings, getSettings);
}
