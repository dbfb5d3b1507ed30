/** Compares two documents while the page shows them: how far it is, what came of it, and how to end or repeat it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Comparison } from '../../domain/compare/comparison.ts';
import type { Report } from '../../domain/report/report.ts';
import { type Comparer, compareInWorker } from './comparer.ts';

export type ComparisonState =
  /** `done` from 0 to 1. */
  | { readonly name: 'comparing'; readonly done: number }
  | { readonly name: 'cancelled' | 'failed' }
  | { readonly name: 'compared'; readonly comparison: Comparison };

export interface RunningComparison {
  readonly state: ComparisonState;
  readonly cancel: () => void;
  readonly again: () => void;
  /** The file's bytes; null when it could not be made. */
  readonly write: Comparer['write'];
}

export function useComparison(old: Report, next: Report): RunningComparison {
  const [state, setState] = useState<ComparisonState>({ name: 'comparing', done: 0 });
  const [turn, setTurn] = useState(0);
  const comparer = useRef<Comparer | null>(null);
  useEffect(() => {
    setState({ name: 'comparing', done: 0 });
    const own = compareInWorker(old, next, {
      onProgress: (done) => setState({ name: 'comparing', done }),
      onCompared: (comparison) => setState({ name: 'compared', comparison }),
      // What is compared already stays: only a file could not be made of it.
      onFailed: () => setState((now) => (now.name === 'compared' ? now : { name: 'failed' })),
    });
    comparer.current = own;
    return own.stop;
  }, [old, next, turn]);
  return {
    state,
    cancel: useCallback(() => {
      comparer.current?.stop();
      setState({ name: 'cancelled' });
    }, []),
    again: useCallback(() => setTurn((last) => last + 1), []),
    write: useCallback(
      (form, language) => comparer.current?.write(form, language) ?? Promise.resolve(null),
      [],
    ),
  };
}
