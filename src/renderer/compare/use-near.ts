/** Tells each block when it comes near the view, without drawing the others anew. */
import { createContext, type RefObject, useContext, useEffect, useMemo, useState } from 'react';

export interface NearView {
  readonly observe: (element: Element, onNear: (isNear: boolean) => void) => () => void;
}

export const NearViewContext = createContext<NearView | null>(null);

/** At most so many blocks are drawn in one frame: those in view are few, and the others can wait for the next. */
const drawnAtOnce = { inView: 2, beside: 1 };

/** For the blocks of one scroller. */
export function useNearView(scroller: RefObject<HTMLElement | null>): NearView {
  return useMemo(() => {
    const listeners = new Map<Element, (isNear: boolean) => void>();
    /** Near, and not drawn yet. */
    const waiting = new Set<Element>();
    let observer: IntersectionObserver | null = null;
    let frame = 0;
    const drawSome = () => {
      frame = 0;
      const view = scroller.current?.getBoundingClientRect();
      if (!view) return;
      const ranked = [...waiting]
        .map((element) => ({ element, distance: distanceFrom(view, element) }))
        .sort((a, b) => a.distance - b.distance);
      const inView = ranked.filter(({ distance }) => distance === 0).slice(0, drawnAtOnce.inView);
      for (const { element } of inView.length > 0 ? inView : ranked.slice(0, drawnAtOnce.beside)) {
        waiting.delete(element);
        listeners.get(element)?.(true);
      }
      if (waiting.size > 0) frame = requestAnimationFrame(drawSome);
    };
    const follow = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) waiting.add(target);
        else if (!waiting.delete(target)) listeners.get(target)?.(false);
      }
      if (waiting.size > 0 && frame === 0) frame = requestAnimationFrame(drawSome);
    };
    return {
      observe: (element, onNear) => {
        observer ??= new IntersectionObserver(follow, { root: scroller.current, rootMargin: '100% 0px' });
        listeners.set(element, onNear);
        observer.observe(element);
        return () => {
          listeners.delete(element);
          waiting.delete(element);
          observer?.unobserve(element);
        };
      },
    };
  }, [scroller]);
}

/** 0 for what is in view. */
function distanceFrom(view: DOMRect, element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - view.bottom, view.top - bottom);
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
