/** Hands a figure to the reading page, which goes to its sentence and marks its number. */
import { goToPlace } from './found-words.ts';

export interface ShownFigure {
  readonly report: string;
  /** Id of its line. */
  readonly line: string;
  /** Of the number in the line, half-open, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** What no page has taken yet. */
let handed: ShownFigure | null = null;
const listeners = new Set<() => void>();

export function goToFigure(figure: ShownFigure): void {
  handed = figure;
  goToPlace(figure.report, figure.line, null);
  for (const listener of listeners) listener();
}

/** Each is taken once; one of a document that was never opened is dropped by the page of another. */
export function takeShownFigure(report: string): ShownFigure | null {
  const taken = handed;
  handed = null;
  return taken?.report === report ? taken : null;
}

export function subscribeShownFigure(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
