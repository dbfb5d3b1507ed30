/** What the library drew, made fit for a page whose policy allows no style within it, with the mark of each point. */
import type { ChartPoint, PointRole } from '../../../domain/figures/chart.ts';

export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Of each point of the chart, in their order. */
  readonly marks: readonly SVGElement[];
}

/** Its own style element would be refused, and is not needed: the SVG has its size. */
export function dress(drawn: SVGSVGElement | HTMLElement, fontSize: number): SVGSVGElement {
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
  if (!svg) throw new Error('The library drew no SVG');
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const name of ['class', 'font-family', 'style']) svg.removeAttribute(name);
  svg.setAttribute('font-size', `${fontSize}`);
  // What a reader is to hear of a chart its points say, and the table under it.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return svg;
}

export function finish(svg: SVGSVGElement, points: readonly ChartPoint[]): Drawing {
  const drawn = { outcome: marksOf(svg, 'outcome'), target: marksOf(svg, 'target') };
  const next = { outcome: 0, target: 0 };
  const marks = points.map(({ role }) => {
    const mark = drawn[role][next[role]];
    next[role] += 1;
    if (!mark) throw new Error('A point was not drawn');
    return mark;
  });
  return { svg, marks };
}

const classes: Readonly<Record<PointRole, string>> = { outcome: '.outcomes', target: '.targets' };

function marksOf(svg: SVGSVGElement, role: PointRole): SVGElement[] {
  return [...svg.querySelectorAll<SVGElement>(`${classes[role]} > *`)];
}
