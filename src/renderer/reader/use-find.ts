/** The state of finding words in one report. */
import { useCallback, useMemo, useState } from 'react';
import { indexLines } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import { findAll } from '../../domain/search/find.ts';
import type { LineRange } from './paint-spans.ts';

export interface Find {
  readonly isOpen: boolean;
  /** How often it was asked for: each time its field takes the focus. */
  readonly asked: number;
  readonly query: string;
  readonly matches: readonly LineRange[];
  readonly current: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly ask: (query: string) => void;
  readonly step: (step: 1 | -1) => void;
}

interface Answer {
  readonly query: string;
  readonly matches: readonly LineRange[];
  readonly current: number;
}

const nothing: Answer = { query: '', matches: [], current: 0 };

/** `onShow` is called with each match that is to be shown; the first is the one at or after line `from()`. */
export function useFind(report: Report, from: () => string | null, onShow: (match: LineRange) => void): Find {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState(nothing);
  const index = useMemo(() => indexLines(report), [report]);

  const show = (next: Answer) => {
    setAnswer(next);
    const match = next.matches[next.current];
    if (match) onShow(match);
  };
  return {
    isOpen,
    asked,
    ...(isOpen ? answer : { ...nothing, query: answer.query }),
    open: useCallback(() => {
      setOpen(true);
      setAsked((before) => before + 1);
    }, []),
    close: useCallback(() => setOpen(false), []),
    ask: (query) => {
      const matches = findInReport(report, query);
      const start = index.get(from() ?? '') ?? 0;
      const first = matches.findIndex((match) => (index.get(match.line) ?? 0) >= start);
      show({ query, matches, current: Math.max(0, first) });
    },
    step: (step) => {
      const { matches, current } = answer;
      if (matches.length > 0)
        show({ ...answer, current: (current + step + matches.length) % matches.length });
    },
  };
}

function findInReport(report: Report, query: string): LineRange[] {
  if (query.trim() === '') return [];
  return report.lines.flatMap((line) =>
    findAll(line.text, query).map((match) => ({ line: line.id, ...match })),
  );
}
