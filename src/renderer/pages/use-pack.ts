/** The pack that came first, read and verified; its worker ends when another one is looked at. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PackFailure } from '../../domain/packs/pack-failure.ts';
import { openPack, type PackAtHand } from '../packs/open-pack.ts';
import { getWaitingPack, subscribeWaitingPacks } from './waiting-packs.ts';

export type PackState =
  | { readonly name: 'none' }
  | { readonly name: 'reading' }
  | { readonly name: 'refused'; readonly failure: PackFailure }
  | { readonly name: 'read'; readonly pack: PackAtHand };

export interface ShownPack {
  readonly file: File | null;
  readonly state: PackState;
  readonly retry: () => void;
}

export function usePack(): ShownPack {
  const file = useSyncExternalStore(subscribeWaitingPacks, getWaitingPack);
  const [tries, setTries] = useState(0);
  const [opened, setOpened] = useState<{ readonly file: File; readonly state: PackState } | null>(null);
  useEffect(() => {
    if (!file) return;
    const ended = new AbortController();
    void openPack(file, ended.signal).then((read) => {
      if (ended.signal.aborted) return;
      const state: PackState = read.ok
        ? { name: 'read', pack: read.value }
        : { name: 'refused', failure: read.error };
      setOpened({ file, state });
    });
    return () => {
      ended.abort();
      setOpened(null);
    };
  }, [file, tries]);
  const isOwn = opened !== null && opened.file === file;
  const state: PackState = isOwn ? opened.state : { name: file ? 'reading' : 'none' };
  return { file, state, retry: () => setTries((count) => count + 1) };
}
