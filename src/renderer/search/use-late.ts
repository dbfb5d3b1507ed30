/** Tells of a state only when it lasts. */
import { useEffect, useState } from 'react';

/** In milliseconds: most answers are there before. */
const wait = 250;

export function useLate(isSo: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLate(true), wait);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isSo]);
  return isSo && isLate;
}
