/** The search over everything, which takes no part in the start. */
import { type ComponentType, lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';
import type { SearchEverythingProps } from './SearchEverything.tsx';

let loaded: ComponentType<SearchEverythingProps> | null = null;

const load = withLaterWords(() => import('./SearchEverything.tsx'));

export async function loadSearch(): ReturnType<typeof load> {
  const part = await load();
  loaded = part.default;
  return part;
}
const LaterSearch = lazy(loadSearch);

/** What is loaded already is shown at once: React waits before it shows what it had to wait for. */
export function searchEverything(): ComponentType<SearchEverythingProps> {
  return loaded ?? LaterSearch;
}
