/** The state of finding words in one document: what is asked, what the latest answer was, and which match is shown. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import type { Searching, SearchRefusal } from '../../domain/search/search-answer.ts';
import { FoundInText } from './found-in-text.ts';
import type { LineRange } from './paint-spans.ts';

export interface Find {
  readonly isOpen: boolean;
  /** How often it was asked for: each time its field takes the focus. */
  readonly asked: number;
  readonly query: string;
  /** The last query that was answered, and what was found for it; nothing while it is closed. */
  readonly answered: string;
  readonly found: FoundInText;
  /** Index of the shown match. */
  readonly current: number;
  readonly isWaiting: boolean;
  /** It has waited so long that this is to be said. */
  readonly isSlow: boolean;
  /** An input method is not done: what is typed was not asked for. */
  readonly isComposing: boolean;
  readonly refusal: SearchRefusal | null;
  /** Set when the last step went on at the other end. */
  readonly wrapped: 'to-first' | 'to-last' | null;
  /** Looks from `from` on, an offset of the shown text; words are what is to be found at once. */
  readonly open: (from: number, words: string | null) => void;
  readonly close: () => void;
  readonly ask: (query: string) => void;
  /** Shows what is typed, and asks nothing yet: an input method is not done. */
  readonly type: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly show: (match: number) => void;
}

interface State {
  readonly isOpen: boolean;
  readonly asked: number;
  readonly query: string;
  readonly answered: string;
  readonly found: FoundInText;
  readonly current: number;
  readonly isWaiting: boolean;
  readonly isSlow: boolean;
  readonly isComposing: boolean;
  readonly refusal: SearchRefusal | null;
  readonly wrapped: Find['wrapped'];
}

/** In milliseconds. */
const longestSilence = 500;

/** `onShow` is called with the first part of each match that is to be shown. */
export function useFind(report: Report, searching: Searching, onShow: (part: LineRange) => void): Find {
  const nothing = useMemo(() => new FoundInText(report, new Int32Array()), [report]);
  const [state, setState] = useState<State>(() => ({
    isOpen: false,
    asked: 0,
    query: '',
    answered: '',
    found: nothing,
    current: 0,
    isWaiting: false,
    isSlow: false,
    isComposing: false,
    refusal: null,
    wrapped: null,
  }));
  const latest = useRef(state);
  const beginning = useRef(0);
  const questions = useRef(0);
  const change = useCallback((changed: Partial<State>) => {
    latest.current = { ...latest.current, ...changed };
    setState(latest.current);
  }, []);

  const show = useCallback(
    (match: number, wrapped: Find['wrapped'] = null) => {
      const { found } = latest.current;
      const [part] = found.partsOf(match);
      if (!part) return;
      beginning.current = found.fromOf(match);
      change({ current: match, wrapped });
      onShow(part);
    },
    [change, onShow],
  );
  const ask = useCallback(
    async (query: string) => {
      questions.current += 1;
      const own = questions.current;
      const isBlank = query.trim() === '';
      change({ query, wrapped: null, isWaiting: !isBlank, isSlow: false, isComposing: false });
      if (isBlank) {
        change({ answered: query, found: nothing, current: 0, refusal: null });
        return;
      }
      const timer = setTimeout(() => {
        if (own === questions.current) change({ isSlow: true });
      }, longestSilence);
      const answer = await searching
        .findIn(report.id, query)
        .catch(() => ({ ok: false, error: { code: 'broken-down' } }) as const);
      clearTimeout(timer);
      // A later question has another answer, which may have come already.
      if (answer === null || own !== questions.current) return;
      const found = answer.ok ? new FoundInText(report, answer.value) : nothing;
      const first = found.firstBehind(beginning.current);
      const current = first < found.count ? first : 0;
      const refusal = answer.ok ? null : answer.error;
      change({ answered: query, found, current, isWaiting: false, refusal });
      const [part] = found.partsOf(current);
      if (part) onShow(part);
    },
    [report, searching, nothing, change, onShow],
  );
  return {
    ...state,
    ...(state.isOpen ? null : { found: nothing, current: 0 }),
    open: useCallback(
      (from, words) => {
        const { isOpen, asked, query } = latest.current;
        change({ isOpen: true, asked: asked + 1, wrapped: null });
        if (words !== null || !isOpen) beginning.current = from;
        if (words !== null) void ask(words);
        else if (!isOpen) void ask(query);
      },
      [change, ask],
    ),
    close: useCallback(() => {
      questions.current += 1;
      change({ isOpen: false, isWaiting: false, isComposing: false });
    }, [change]),
    ask: useCallback((query) => void ask(query), [ask]),
    type: useCallback(
      (query) => {
        questions.current += 1;
        change({ query, isWaiting: false, isComposing: true, refusal: null, wrapped: null });
      },
      [change],
    ),
    step: useCallback(
      (by) => {
        const { found, current, refusal, query } = latest.current;
        const next = current + by;
        // It may be answered now.
        if (refusal !== null) void ask(query);
        else if (next < 0) show(found.count - 1, 'to-last');
        else if (next >= found.count) show(0, 'to-first');
        else show(next);
      },
      [show, ask],
    ),
    show: useCallback((match) => show(match), [show]),
  };
}
