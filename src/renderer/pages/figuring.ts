/** The figures: loaded when there is time, or with the first question. */
import type { Figuring } from '../../domain/figures/figuring.ts';
import { failure } from '../../domain/result.ts';
import { openLibrary } from '../library/bundled.ts';
import { laterDesk } from './later-desk.ts';

const desk = laterDesk(async () => {
  const [part, library] = await Promise.all([import('../figures/desk.ts'), openLibrary()]);
  part.startFigures(library.ok ? library.value.reports : []);
  return part.figuring;
});

export const loadFiguring = desk.load;

const refused = failure({ code: 'broken-down' } as const);

export const figuring: Figuring = {
  figuresOf: (report) => desk.ask((part) => part.figuresOf(report), refused),
  numbersOf: (report) => desk.ask((part) => part.numbersOf(report), refused),
  figuresIn: (report, line) => desk.ask((part) => part.figuresIn(report, line), refused),
  pairingsOf: (report) => desk.ask((part) => part.pairingsOf(report), refused),
  places: () => desk.ask((part) => part.places(), refused),
  indicatorsOf: (place) => desk.ask((part) => part.indicatorsOf(place), refused),
  seriesOf: (place, asked) => desk.ask((part) => part.seriesOf(place, asked), refused),
  placesOf: (asked, year) => desk.ask((part) => part.placesOf(asked, year), refused),
  apartOf: (asked, year) => desk.ask((part) => part.apartOf(asked, year), refused),
  sourcesOf: (figures) => desk.ask((part) => part.sourcesOf(figures), refused),
  linksOf: (report) => desk.ask((part) => part.linksOf(report), refused),
  onChange: (listener) => desk.listen((part) => part.onChange(listener)),
};
