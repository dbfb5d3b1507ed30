/** The figures: loaded when there is time, or with the first question. */
import type { Figured, Figuring } from '../../domain/figures/figuring.ts';
import { failure } from '../../domain/result.ts';
import { openLibrary } from '../library/bundled.ts';

export async function loadFiguring() {
  const [desk, library] = await Promise.all([import('../figures/desk.ts'), openLibrary()]);
  desk.startFigures(library.ok ? library.value.reports : []);
  return desk.figuring;
}

export const figuring: Figuring = {
  figuresOf: (report) => ask((desk) => desk.figuresOf(report)),
  numbersOf: (report) => ask((desk) => desk.numbersOf(report)),
  figuresIn: (report, line) => ask((desk) => desk.figuresIn(report, line)),
  pairingsOf: (report) => ask((desk) => desk.pairingsOf(report)),
  places: () => ask((desk) => desk.places()),
  indicatorsOf: (place) => ask((desk) => desk.indicatorsOf(place)),
  seriesOf: (place, asked) => ask((desk) => desk.seriesOf(place, asked)),
  placesOf: (asked, year) => ask((desk) => desk.placesOf(asked, year)),
  apartOf: (asked, year) => ask((desk) => desk.apartOf(asked, year)),
  sourcesOf: (figures) => ask((desk) => desk.sourcesOf(figures)),
  linksOf: (report) => ask((desk) => desk.linksOf(report)),
  onChange: (listener) => {
    let stop: (() => void) | null = null;
    let isOver = false;
    loadFiguring().then(
      (desk) => {
        if (!isOver) stop = desk.onChange(listener);
      },
      // Questions say so.
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
    };
  },
};

async function ask<Value>(question: (figuring: Figuring) => Figured<Value>): Figured<Value> {
  const desk = await loadFiguring().catch(() => null);
  return desk ? await question(desk) : failure({ code: 'broken-down' });
}
