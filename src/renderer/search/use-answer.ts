/** The answer to what is typed, as it comes; an answer that a later question overtook is never shown. */
import { useEffect, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type {
  SearchAnswer,
  Searching,
  SearchQuestion,
  SearchRefusal,
} from '../../domain/search/search-answer.ts';

export interface AnsweredQuestion {
  readonly question: SearchQuestion;
  readonly result: Result<SearchAnswer, SearchRefusal>;
}

/** Null before the first answer, and while nothing is asked. `tries` asks the same anew. */
export function useAnswer(
  searching: Pick<Searching, 'search'>,
  question: SearchQuestion | null,
  tries: number,
): AnsweredQuestion | null {
  const [answer, setAnswer] = useState<AnsweredQuestion | null>(null);
  useEffect(() => {
    if (question === null) {
      setAnswer(null);
      return;
    }
    let isStale = false;
    void searching.search(question).then((result) => {
      if (!isStale && result !== null) setAnswer({ question, result });
    });
    return () => {
      isStale = true;
    };
  }, [searching, question, tries]);
  return answer;
}
