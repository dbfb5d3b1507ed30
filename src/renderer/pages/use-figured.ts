/** An answer about figures, asked again whenever it could be another one. */
import { useEffect, useState } from 'react';
import type { Figured, FiguringRefusal } from '../../domain/figures/figuring.ts';
import type { Result } from '../../domain/result.ts';
import { figuring } from './figuring.ts';
import { followAnswer } from './follow-answer.ts';

const neverFinal = () => false;

/**
 * `ask` may only change with what is asked, and `isFinal` never: what it says so of is not asked again. Undefined until
 * the first answer.
 */
export function useFigured<Value>(
  ask: () => Figured<Value>,
  isFinal: (value: Value) => boolean = neverFinal,
): Result<Value, FiguringRefusal> | undefined {
  const [answered, setAnswered] = useState<{
    readonly ask: () => Figured<Value>;
    readonly result: Result<Value, FiguringRefusal>;
  }>();
  useEffect(() => {
    const onAnswer = (result: Result<Value, FiguringRefusal>) => setAnswered({ ask, result });
    return followAnswer({ ask, isFinal, onAnswer }, { onChange: (listener) => figuring.onChange(listener) });
  }, [ask, isFinal]);
  return answered?.ask === ask ? answered.result : undefined;
}
