/** The beginning of what would be exported: asked for when nothing else is being written, the latest wish only. */
import { useEffect, useRef, useState } from 'react';
import type { Note } from '../../domain/notes/note.ts';
import type { ExchangeDesk } from './desk.ts';
import type { PaperStep } from './paper-steps.ts';
import type { Order, Preview } from './protocol.ts';

export type ShownPreview =
  | Exclude<Preview, { readonly kind: 'paper' }>
  | { readonly kind: 'paper'; readonly steps: readonly PaperStep[] };

interface Wish {
  readonly order: Order;
  readonly notes: readonly Note[];
}

/** Null until the first one is there, or when it can't be made. `wish` is asked anew when it is another object. */
export function usePreview(desk: ExchangeDesk, wish: Wish | null): ShownPreview | null {
  const [shown, setShown] = useState<ShownPreview | null>(null);
  const next = useRef<Wish | null>(null);
  const isAsking = useRef(false);
  useEffect(() => {
    next.current = wish;
    if (wish === null) setShown(null);
    if (isAsking.current) return;
    const ask = async () => {
      while (next.current) {
        const { order, notes } = next.current;
        next.current = null;
        const steps: PaperStep[] = [];
        const written = await desk.write(order, notes, 'preview', {
          onPaper: (some) => steps.push(...some),
        });
        if (next.current) continue;
        const preview = written?.state === 'previewed' ? written.preview : null;
        setShown(preview?.kind === 'paper' ? { kind: 'paper', steps } : preview);
      }
    };
    isAsking.current = true;
    void ask().finally(() => {
      isAsking.current = false;
    });
  }, [desk, wish]);
  return shown;
}
