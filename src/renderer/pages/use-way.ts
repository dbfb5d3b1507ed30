/** Leaves the places of the reading page to go back to, and keeps those where one was for a while. */
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { indexLines } from '../../domain/notes/anchor.ts';
import type { Note } from '../../domain/notes/note.ts';
import { placeOf } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { keepRecentPlace } from '../storage/recent-places.ts';
import { keepLeftPlace, onEntryChange, onLeave } from '../storage/way.ts';
import { beginningOf } from './beginning-of.ts';

/** What is done again and again: from one to the next without staying, only the place before the first is left. */
export type Step = 'section' | 'note' | 'bookmark' | 'match';

/** Where one stays so long, in milliseconds, one has read. */
const dwell = 10_000;

export interface Way {
  /** To be called before a line or section of the report is gone to. */
  readonly leave: (to: string, step?: Step) => void;
}

/** `line` is the one at the top of the view. */
export function useWay(
  report: Report,
  reader: RefObject<ReaderHandle | null>,
  notes: readonly Note[],
  line: string | null,
): Way {
  const last = useRef<{ readonly step: Step; readonly at: number } | null>(null);
  const keep = useCallback(
    (visited = new Date()) => {
      const here = reader.current?.placeInView();
      if (!here) return;
      keepRecentPlace(report, { line: here.line, ratio: here.ratio, visited: visited.toISOString() });
    },
    [report, reader],
  );

  useEffect(
    () =>
      onLeave((isJump) => {
        const here = reader.current?.placeInView();
        if (!here) return;
        const said = placeOf(report, here.line) || beginningOf(report, here.line);
        keepLeftPlace({ report: report.id, title: report.name, line: here.line, ratio: here.ratio, said });
        if (isJump) keep();
      }),
    [report, reader, keep],
  );
  useEffect(
    () =>
      onEntryChange((change) => {
        if (change === 'traverse') last.current = null;
      }),
    [],
  );

  useEffect(() => {
    if (line === null) return;
    const timer = setTimeout(keep, dwell);
    return () => clearTimeout(timer);
  }, [line, keep]);

  const opened = useRef(new Date().toISOString());
  const made = useMemo(
    () => notes.reduce<Note | null>((a, b) => (a && a.created >= b.created ? a : b), null),
    [notes],
  );
  const { id, created } = made ?? {};
  const noted = made?.anchor.start.line;
  useEffect(() => {
    if (id === undefined || !created || created < opened.current || noted === undefined) return;
    if (indexLines(report).has(noted)) keepRecentPlace(report, { line: noted, ratio: 0, visited: created });
  }, [report, id, created, noted]);

  const leave = useCallback(
    (to: string, step?: Step) => {
      const address = `#/read/${report.id}/${to}`;
      const isGoingOn = step && last.current?.step === step && performance.now() - last.current.at < dwell;
      last.current = step ? { step, at: performance.now() } : null;
      if (location.hash === address) return;
      if (isGoingOn) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    },
    [report],
  );
  return useMemo(() => ({ leave }), [leave]);
}
