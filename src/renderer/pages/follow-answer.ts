/** Asks, and asks again whenever the answer could be another one, until it is final. */
import type { Figured, Figuring, FiguringRefusal } from '../../domain/figures/figuring.ts';
import type { Result } from '../../domain/result.ts';

export interface Followed<Value> {
  readonly ask: () => Figured<Value>;
  /** What it says so of is not asked again. */
  readonly isFinal: (value: Value) => boolean;
  /** With each answer that no later one overtook. */
  readonly onAnswer: (answer: Result<Value, FiguringRefusal>) => void;
}

/** The returned function ends it: nothing is told after that. */
export function followAnswer<Value>(
  { ask, isFinal, onAnswer }: Followed<Value>,
  { onChange }: Pick<Figuring, 'onChange'>,
): () => void {
  let isOver = false;
  let latest = 0;
  const again = async () => {
    latest += 1;
    const own = latest;
    const answer = await ask();
    if (isOver || own !== latest) return;
    if (answer.ok && isFinal(answer.value)) stop();
    onAnswer(answer);
  };
  const stop = onChange(() => void again());
  void again();
  return () => {
    isOver = true;
    stop();
  };
}
