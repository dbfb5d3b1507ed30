/** The answer to what is typed, as it comes; an answer that a later question overtook is never shown. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Result, success } from '../../domain/result.ts';
import type {
  Answered,
  SearchAnswer,
  Searching,
  SearchQuestion,
  SearchRefusal,
} from '../../domain/search/search-answer.ts';

export interface AnsweredQuestion {
  readonly question: SearchQuestion;
  readonly result: Result<SearchAnswer, SearchRefusal>;
}

/**
 * Null before the first answer, and while nothing is asked. `tries` asks the same anew. The function asks what will be
 * the question before it is drawn, so that the answer is worked out meanwhile.
 */
export function useAnswer(
  searching: Pick<Searching, 'search'>,
  question: SearchQuestion | null,
  tries: number,
): readonly [AnsweredQuestion | null, (next: SearchQuestion | null) => void] {
  const [answer, setAnswer] = useState<AnsweredQuestion | null>(null);
  const ahead = useRef<{ readonly question: SearchQuestion; readonly asked: Answered<SearchAnswer> }>(null);
  const latest = useRef(question);
  const ask = useCallback(
    (asked: SearchQuestion) =>
      searching.search(asked, (beginning) => {
        const now = latest.current;
        if (!now || !isSame(now, asked)) return;
        // What is asked anew, or for more of it, keeps what is there.
        setAnswer((shown) =>
          shown?.result.ok && isSame({ ...shown.question, most: now.most }, now)
            ? shown
            : { question: now, result: success(beginning) },
        );
      }),
    [searching],
  );
  useEffect(() => {
    const early = ahead.current;
    ahead.current = null;
    latest.current = question;
    if (question === null) {
      setAnswer(null);
      return;
    }
    let isStale = false;
    const asked = early && isSame(early.question, question) ? early.asked : ask(question);
    void asked.then((result) => {
      if (!isStale && result !== null) setAnswer({ question, result });
    });
    return () => {
      isStale = true;
    };
  }, [ask, question, tries]);
  const askAhead = useCallback(
    (next: SearchQuestion | null) => {
      ahead.current = next && { question: next, asked: ask(next) };
    },
    [ask],
  );
  return [answer, askAhead];
}

function isSame(one: SearchQuestion, other: SearchQuestion): boolean {
  return (
    one.typed === other.typed &&
    one.filter === other.filter &&
    one.order === other.order &&
    one.most === other.most
  );
}
