/** What the list of matches is asked, and what it was told last. */
import { useEffect, useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import type { SearchAnswer, Searching } from '../../domain/search/search-answer.ts';
import { type SearchFilter, searchEverywhere } from '../../domain/search/search-filter.ts';

export interface ListChoice {
  readonly within: SearchFilter['within'];
  readonly hasFigures: boolean;
  /** Only in this section and what it holds; null in the whole document. */
  readonly section: string | null;
}

export interface FindList {
  readonly choice: ListChoice;
  readonly answer: SearchAnswer | null;
  /** At most so many sentences and notes were asked for, each. */
  readonly most: number;
  readonly choose: (choice: Partial<ListChoice>) => void;
  readonly askForMore: () => void;
}

const atOnce = 500;
const whole: ListChoice = { within: 'text-and-notes', hasFigures: false, section: null };

export function useFindList(report: Report, searching: Searching, typed: string): FindList {
  const [choice, setChoice] = useState(whole);
  const [most, setMost] = useState(atOnce);
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  useEffect(() => {
    let isStale = false;
    const { within, hasFigures, section } = choice;
    const filter = { ...searchEverywhere, within, hasFigures, only: { report: report.id, section } };
    void searching
      .list({ typed, filter, order: 'reading', most })
      .catch(() => ({ ok: false }) as const)
      .then((told) => {
        if (told !== null && !isStale) setAnswer(told.ok ? told.value : null);
      });
    return () => {
      isStale = true;
    };
  }, [report, searching, typed, choice, most]);
  return {
    choice,
    answer,
    most,
    choose: (changed) => setChoice({ ...choice, ...changed }),
    askForMore: () => setMost(most + atOnce),
  };
}
