/** Calls back with the words that were searched for and chosen, once the page of their document is there. */
import { useEffect, useRef } from 'react';
import { type FoundWords, subscribeFoundWords, takeFoundWords } from './found-words.ts';

export function useFoundWords(report: string, onFound: (found: FoundWords) => void): void {
  const latest = useRef(onFound);
  latest.current = onFound;
  useEffect(() => {
    const take = () => {
      // The address has been followed by then.
      requestAnimationFrame(() => {
        const found = takeFoundWords(report);
        if (found) latest.current(found);
      });
    };
    take();
    return subscribeFoundWords(take);
  }, [report]);
}
