/** The search over everything, which takes no part in the start. */
import type { ComponentType } from 'react';
import { withLaterWords } from '../i18n/index.ts';
import type { SearchEverythingProps } from './SearchEverything.tsx';

let loaded: ComponentType<SearchEverythingProps> | null = null;

const load = withLaterWords(() => import('./SearchEverything.tsx'));

export async function loadSearch(): Promise<void> {
  loaded = (await load()).default;
}

/** Null until it is loaded. */
export function loadedSearch(): ComponentType<SearchEverythingProps> | null {
  return loaded;
}
