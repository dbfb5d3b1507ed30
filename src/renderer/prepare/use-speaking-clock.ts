/** The clock of the speaking view, looked at four times a second while it runs. */
import { useEffect, useRef, useState } from 'react';
import {
  pauseClock,
  type SpeakingClock,
  startClock,
  tickClock,
  unstartedClock,
} from '../../domain/prepare/speaking-clock.ts';

export interface RunningClock {
  readonly clock: SpeakingClock;
  readonly isRunning: boolean;
  readonly start: () => void;
  readonly pause: () => void;
}

/** `part` is the index of what is spoken. */
export function useSpeakingClock(part: number): RunningClock {
  const [clock, setClock] = useState(unstartedClock);
  const spoken = useRef(part);
  const isRunning = clock.seen !== null;
  useEffect(() => {
    // What passed until now belongs to the part before.
    const before = spoken.current;
    spoken.current = part;
    setClock((now) => tickClock(now, performance.now(), before));
  }, [part]);
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => setClock((now) => tickClock(now, performance.now(), spoken.current));
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return {
    clock,
    isRunning,
    start: () => setClock((now) => startClock(now, performance.now())),
    pause: () => setClock((now) => pauseClock(now, performance.now(), spoken.current)),
  };
}
