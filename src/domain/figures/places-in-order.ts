/** The points of several places that can be compared, in the order in which the places stand. */
import type { PlacedPoint } from './chart-of-points.ts';
import { hasFallen } from './say-on-chart.ts';
import { measureOf } from './units.ts';

/** The base unit that most of them have; empty where there are none. */
export function commonestBase(points: readonly Pick<PlacedPoint, 'figure'>[]): string {
  const counts = new Map<string, number>();
  for (const point of points) counts.set(baseOf(point), (counts.get(baseOf(point)) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
}

export function baseOf({ figure }: Pick<PlacedPoint, 'figure'>): string {
  return measureOf(figure.value, figure.unit).base;
}

/**
 * Of the commonest unit only. The place that reached most comes first; one that states no outcome stands where its target
 * is. Of one place outcomes come before targets.
 */
export function placesInOrder(points: readonly PlacedPoint[]): PlacedPoint[] {
  const base = commonestBase(points);
  const byPlace = new Map<string, PlacedPoint[]>();
  for (const point of points) {
    if (baseOf(point) === base) byPlace.set(point.place, [...(byPlace.get(point.place) ?? []), point]);
  }
  return [...byPlace.values()]
    .map((own) => own.toSorted((one, other) => one.role.localeCompare(other.role)))
    .sort((one, other) => heightOf(other) - heightOf(one) || compareNames(one, other))
    .flat();
}

/** Of the points as they stand in order: those of the first `most` places. */
export function firstPlaces<Point extends Pick<PlacedPoint, 'place'>>(
  points: readonly Point[],
  most: number,
): readonly Point[] {
  const shown = new Set([...new Set(points.map(({ place }) => place))].slice(0, most));
  return points.filter(({ place }) => shown.has(place));
}

const collator = new Intl.Collator('zh-CN');

/** Of places that are alike, so that they stand the same each time. */
function compareNames([one]: readonly PlacedPoint[], [other]: readonly PlacedPoint[]): number {
  return collator.compare(one?.place ?? '', other?.place ?? '');
}

function heightOf([first]: readonly PlacedPoint[]): number {
  if (!first) return Number.NEGATIVE_INFINITY;
  const { value } = measureOf(first.figure.value, first.figure.unit);
  return hasFallen(first.figure) ? -value : value;
}
