/** Makes the marks of a drawn chart links to their sentences, of which one at a time is met by the Tab key. */
import type { ChartPoint } from '../../../domain/figures/chart.ts';
import type { Drawing } from './drawing.ts';

const namespace = 'http://www.w3.org/2000/svg';
/** In pixels: half of what a finger needs. */
const reach = 16;

export function linkMarks(
  { svg, marks }: Drawing,
  points: readonly ChartPoint[],
  say: (point: ChartPoint) => string,
  hitClass: string,
): void {
  points.forEach((point, index) => {
    const mark = marks[index];
    if (!mark) return;
    const link = document.createElementNS(namespace, 'a');
    link.setAttribute('href', addressOfSentence(point));
    link.setAttribute('data-point', `${index}`);
    link.setAttribute('data-role', point.role);
    link.setAttribute('aria-label', say(point));
    const { x, y } = centreOf(mark);
    const hit = document.createElementNS(namespace, 'circle');
    hit.setAttribute('class', hitClass);
    for (const [name, value] of [
      ['cx', x],
      ['cy', y],
      ['r', reach],
    ] as const) {
      hit.setAttribute(name, `${value}`);
    }
    // In its own layer, which has its colours.
    mark.before(link);
    link.append(hit, mark);
  });
  for (const part of svg.children) {
    if (!part.querySelector('[data-point]')) part.setAttribute('aria-hidden', 'true');
  }
}

export function addressOfSentence({ report, line }: Pick<ChartPoint, 'report' | 'line'>): string {
  return `#/read/${encodeURIComponent(report)}/${encodeURIComponent(line)}`;
}

/** The one that the Tab key meets. */
export function markCurrent(within: Element, index: number): void {
  for (const link of within.querySelectorAll('[data-point]')) {
    link.setAttribute('tabindex', link.getAttribute('data-point') === `${index}` ? '0' : '-1');
  }
}

function centreOf(mark: SVGElement): { readonly x: string; readonly y: string } {
  const [, x = '0', y = '0'] =
    /translate\(([^,]+),([^)]+)\)/.exec(mark.getAttribute('transform') ?? '') ?? [];
  return { x: mark.getAttribute('cx') ?? x, y: mark.getAttribute('cy') ?? y };
}
