/** Asks for something that may not come, and asks again on request. */
import { useCallback, useEffect, useState } from 'react';

export type Answer<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed' }
  | { readonly state: 'here'; readonly value: Value };

export interface Asked<Value> {
  readonly answer: Answer<Value>;
  /** What is here stays until the new answer has come. */
  readonly again: () => void;
}

/** `ask` stays the same as long as the same is asked. */
export function useAnswer<Value>(ask: () => Promise<Value>): Asked<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ state: 'waiting' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLate = false;
    const answered = (next: Answer<Value>) => {
      if (!isLate) setAnswer(next);
    };
    ask().then(
      (value) => answered({ state: 'here', value }),
      () => answered({ state: 'failed' }),
    );
    return () => {
      isLate = true;
    };
  }, [ask, turn]);
  return { answer, again: useCallback(() => setTurn((last) => last + 1), []) };
}
