/** Tells each block when it comes near the view, without drawing the others anew. */
import { createContext, type RefObject, useContext, useEffect, useMemo, useState } from 'react';

export interface NearView {
  readonly observe: (element: Element, onNear: (isNear: boolean) => void) => () => void;
}

export const NearViewContext = createContext<NearView | null>(null);

/** For the blocks of one scroller. */
export function useNearView(scroller: RefObject<HTMLElement | null>): NearView {
  return useMemo(() => {
    const listeners = new Map<Element, (isNear: boolean) => void>();
    let observer: IntersectionObserver | null = null;
    return {
      observe: (element, onNear) => {
        observer ??= new IntersectionObserver(
          (entries) => {
            for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
          },
          { root: scroller.current, rootMargin: '100% 0px' },
        );
        listeners.set(element, onNear);
        observer.observe(element);
        return () => {
          listeners.delete(element);
          observer?.unobserve(element);
        };
      },
    };
  }, [scroller]);
}

export function useNear(element: RefObject<Element | null>, isNearAtFirst: boolean): boolean {
  const view = useContext(NearViewContext);
  const [isNear, setNear] = useState(isNearAtFirst);
  useEffect(() => {
    const { current } = element;
    return view && current ? view.observe(current, setNear) : undefined;
  }, [view, element]);
  return isNear;
}
