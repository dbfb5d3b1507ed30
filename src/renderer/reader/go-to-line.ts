/** Scrolls to a line and keeps it there while the text around it takes its real height. */

/** How far below the upper edge of the view a line still counts as being at the top, in CSS pixels. */
export const readingEdge = 64;
const jumpMargin = 56;

/** How many frames the text around a line has to take its real height. */
const settlingFrames = 20;
/** What ends the last jump: a later one, or the user's own scrolling. */
let endLast: () => void = () => undefined;

/** `ratio` of the line's height goes above the reading edge, as it was left; null shows its beginning. */
export function goToElement(scroller: HTMLElement, element: HTMLElement, ratio: number | null): void {
  endLast();
  const taken = new AbortController();
  endLast = () => taken.abort();
  scroller.addEventListener('wheel', endLast, { passive: true, signal: taken.signal });
  scroller.addEventListener('pointerdown', endLast, { signal: taken.signal });
  let frames = 0;
  const correct = () => {
    if (taken.signal.aborted) return;
    const box = element.getBoundingClientRect();
    const margin = ratio === null ? jumpMargin : readingEdge - ratio * box.height;
    const wanted = scroller.getBoundingClientRect().top + margin;
    const difference = box.top - wanted;
    if (Math.abs(difference) > 1) scroller.scrollTop += difference;
    frames += 1;
    if (frames < settlingFrames) requestAnimationFrame(correct);
    else taken.abort();
  };
  correct();
}

/** Scrolls only when the range is near an edge of the view or beyond. */
export function centreRange(scroller: HTMLElement, range: Range): void {
  const view = scroller.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  const isCentral = box.top > view.top + view.height * 0.2 && box.bottom < view.bottom - view.height * 0.2;
  if (!isCentral) scroller.scrollTop += box.top - view.top - view.height * 0.35;
}

/** Draws the eye to a line for a moment. */
export function flash(element: HTMLElement): void {
  element.dataset['flash'] = '';
  setTimeout(() => delete element.dataset['flash'], 1600);
}
