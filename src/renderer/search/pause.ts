/** Lets others have their turn now and then during a long work. */
import type { Pause } from './session.ts';

/** In milliseconds: how long a message may have to wait. */
const longestTurn = 8;

export function makePause(): Pause {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  let began = performance.now();
  port1.onmessage = () => {
    began = performance.now();
    waiting.shift()?.();
  };
  return () =>
    performance.now() - began < longestTurn
      ? null
      : new Promise((resolve) => {
          waiting.push(resolve);
          port2.postMessage(null);
        });
}
