/** Draws a chart for the screen, or tells that it can't be drawn. */
import type { Chart } from '../../../domain/figures/chart.ts';
import { drawPlaces } from './draw-places.ts';
import { drawYears } from './draw-years.ts';
import type { Drawing } from './drawing.ts';
import { type ChartWords, screenLook } from './look.ts';

export interface ScreenSize {
  /** In pixels. */
  readonly width: number;
  readonly fontSize: number;
  readonly isSmall: boolean;
}

/** Null where it can't be drawn: then its lines must stand for it, and nothing around it fail. */
export function drawOnScreen(chart: Chart, words: ChartWords, size: ScreenSize): Drawing | null {
  const { width, fontSize, isSmall } = size;
  const height = isSmall ? Math.min(220, width * 0.52) : Math.min(400, Math.max(280, width * 0.36));
  try {
    return chart.shape === 'places'
      ? drawPlaces(chart, screenLook, words, { width, fontSize })
      : drawYears(chart, screenLook, words, { width, height, fontSize, isSmall });
  } catch {
    return null;
  }
}
