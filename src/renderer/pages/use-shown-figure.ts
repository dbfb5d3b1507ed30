/** The figure that one came for: brought into view and marked, until something else is done. */
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import { rangeSpans } from '../reader/paint-spans.ts';
import type { PaintSpans } from '../reader/painter.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { domRange, wordsOf } from '../reader/text-dom.ts';
import { type ShownFigure, subscribeShownFigure, takeShownFigure } from './shown-figure.ts';

const none: PaintSpans = new Map();

export function useShownFigure(report: Report, reader: RefObject<ReaderHandle | null>): PaintSpans {
  const [shown, setShown] = useState<ShownFigure | null>(null);
  useEffect(() => {
    const take = () => {
      // The address has been followed by then.
      requestAnimationFrame(() => {
        const figure = takeShownFigure(report.id);
        if (!figure) return;
        setShown(figure);
        bringIntoView(reader.current, figure);
      });
    };
    take();
    return subscribeShownFigure(take);
  }, [report, reader]);
  useEffect(() => {
    if (!shown) return;
    const end = ({ type, key }: { readonly type: string; readonly key?: string }) => {
      if (type === 'pointerdown' || key === 'Escape') setShown(null);
    };
    addEventListener('pointerdown', end);
    addEventListener('keydown', end);
    return () => {
      removeEventListener('pointerdown', end);
      removeEventListener('keydown', end);
    };
  }, [shown]);
  return useMemo(() => (shown ? rangeSpans([shown], 'figure-shown') : none), [shown]);
}

/** Of the view's height: a number that stands further down is not seen when its item begins at the top. */
const seen = 0.7;
const wanted = 0.35;

function bringIntoView(reader: ReaderHandle | null, { line, from, to }: ShownFigure): void {
  const element = reader?.elementOf(line);
  const words = reader?.scroller && wordsOf(reader.scroller, line);
  if (!reader?.scroller || !element || !words) return;
  element.focus({ preventScroll: true });
  const own = element.getBoundingClientRect();
  const below = domRange(words, from, to).getBoundingClientRect().top - own.top;
  const view = reader.scroller.clientHeight;
  if (below > view * seen) reader.goTo(line, (below - view * wanted) / own.height, true);
}
