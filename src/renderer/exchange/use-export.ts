/** How far an export is; one at a time, and it can be given up. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../ui/toasts.ts';
import { ExchangeDesk, type Listening } from './desk.ts';
import type { ExportFailure, ExportOutcome } from './export-file.ts';

export type ExportState =
  | { readonly name: 'ready' }
  /** From 0 to 1; null while nobody can tell. */
  | { readonly name: 'busy'; readonly done: number | null }
  | { readonly name: 'failed'; readonly code: ExportFailure };

export interface Exporting {
  readonly desk: ExchangeDesk;
  readonly state: ExportState;
  readonly run: (work: (listening: Listening) => Promise<ExportOutcome>) => void;
  readonly giveUp: () => void;
}

/** `onDone` when a file was saved. */
export function useExport(onDone: () => void): Exporting {
  const { t } = useTranslation();
  const [desk] = useState(() => new ExchangeDesk());
  const [state, setState] = useState<ExportState>({ name: 'ready' });
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      desk.close();
    },
    [desk],
  );
  const work = async (begin: (listening: Listening) => Promise<ExportOutcome>) => {
    const control = new AbortController();
    running.current = control;
    setState({ name: 'busy', done: null });
    const outcome = await begin({
      signal: control.signal,
      onProgress: (done) => setState({ name: 'busy', done }),
    }).catch((): ExportOutcome => ({ state: 'failed', code: 'other' }));
    // After it was given up another may be running by now.
    if (control.signal.aborted) return;
    running.current = null;
    setState(outcome.state === 'failed' ? { name: 'failed', code: outcome.code } : { name: 'ready' });
    if (outcome.state !== 'saved') return;
    const { place, leftOut, earlier } = outcome;
    showToast(
      leftOut > 0
        ? t('export.partly', { place, count: leftOut })
        : earlier > 0
          ? t('export.once', { place, count: earlier })
          : t('done.exported', { place }),
    );
    onDone();
  };
  return {
    desk,
    state,
    run: (begin) => void work(begin),
    giveUp: () => {
      running.current?.abort();
      setState({ name: 'ready' });
    },
  };
}
