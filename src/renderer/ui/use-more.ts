/** How much of a long list is drawn: more of it whenever the end of what is drawn comes near the view. */
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Before the end of what is drawn. */
const ahead = '600px';

export interface More<End extends Element> {
  /** So many are drawn. */
  readonly most: number;
  /** Of an element right after them, which is there while they are not all. */
  readonly end: RefObject<End | null>;
  readonly showMore: () => void;
}

/** At least `least` of `all` are drawn, and so `few` more at a time. */
export function useMore<End extends Element>(few: number, least: number, all: number): More<End> {
  const [drawn, setDrawn] = useState(few);
  const end = useRef<End>(null);
  const most = Math.max(drawn, least);
  const isWhole = most >= all;
  useEffect(() => {
    const { current } = end;
    if (!current || isWhole) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn(most + few);
      },
      { rootMargin: ahead, scrollMargin: ahead },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [few, most, isWhole]);
  return { most, end, showMore: () => setDrawn(most + few) };
}
