/** A writing as it is being edited, drawn anew with each change. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Writing } from '../../domain/prepare/writing.ts';
import { type DraftDesk, type DraftVerbs, openDesk } from './draft-desk.ts';

export interface Draft<Each extends Writing> extends DraftVerbs<Each> {
  readonly writing: Each;
}

export function useDraft<Each extends Writing>(stored: Each): Draft<Each> {
  const [writing, setWriting] = useState(stored);
  const desk = useRef<DraftDesk<Each> | null>(null);
  desk.current ??= openDesk(stored, setWriting);
  const { current } = desk;
  useLayoutEffect(() => current.take(stored), [current, stored]);
  useLayoutEffect(() => {
    window.addEventListener('pagehide', current.flush);
    return () => {
      window.removeEventListener('pagehide', current.flush);
      current.flush();
    };
  }, [current]);
  return useMemo(() => ({ writing, ...current }), [writing, current]);
}
