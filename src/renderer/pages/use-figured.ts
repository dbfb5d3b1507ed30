/** An answer about figures, asked again whenever it could be another one. */
import { useEffect, useState } from 'react';
import type { Figured, FiguringRefusal } from '../../domain/figures/figuring.ts';
import type { Result } from '../../domain/result.ts';
import { figuring } from './figuring.ts';

/** `ask` may only change with what is asked. Undefined until the first answer to it. */
export function useFigured<Value>(ask: () => Figured<Value>): Result<Value, FiguringRefusal> | undefined {
  const [answered, setAnswered] = useState<{
    readonly ask: () => Figured<Value>;
    readonly result: Result<Value, FiguringRefusal>;
  }>();
  useEffect(() => {
    let isOver = false;
    let latest = 0;
    const again = async () => {
      latest += 1;
      const own = latest;
      const result = await ask();
      if (!isOver && own === latest) setAnswered({ ask, result });
    };
    void again();
    const stop = figuring.onChange(() => void again());
    return () => {
      isOver = true;
      stop();
    };
  }, [ask]);
  return answered?.ask === ask ? answered.result : undefined;
}
