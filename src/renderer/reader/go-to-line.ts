/** Scrolls to a line and keeps it there while the text around it takes its real height. */

/** How far below the upper edge of the view a line still counts as being at the top, in CSS pixels. */
export const readingEdge = 64;
const jumpMargin = 56;

/** For how many frames a line has to stay where it is before it counts as settled, and how many that may take. */
const settlingFrames = 20;
const mostFrames = 180;
/** The last jump: ended by a later one, by the user's own scrolling, or when the text has settled. */
let jump = new AbortController();
jump.abort();

/** While this is so, the jump itself keeps its line in place. */
export function isJumping(): boolean {
  return !jump.signal.aborted;
}

/** `ratio` of the line's height goes above the reading edge, as it was left; null shows its beginning. */
export function goToElement(scroller: HTMLElement, element: HTMLElement, ratio: number | null): void {
  jump.abort();
  const own = new AbortController();
  jump = own;
  const end = () => own.abort();
  scroller.addEventListener('wheel', end, { passive: true, signal: own.signal });
  scroller.addEventListener('pointerdown', end, { signal: own.signal });
  scroller.addEventListener('keydown', end, { signal: own.signal });
  let still = 0;
  let frames = 0;
  const correct = () => {
    if (own.signal.aborted) return;
    const box = element.getBoundingClientRect();
    const margin = ratio === null ? jumpMargin : readingEdge - ratio * box.height;
    const wanted = scroller.getBoundingClientRect().top + margin;
    const difference = box.top - wanted;
    const isOff = Math.abs(difference) > 1;
    if (isOff) scroller.scrollTop += difference;
    // Above it more may be drawn when there is time, which on a slow computer is late.
    still = isOff ? 0 : still + 1;
    frames += 1;
    if (still < settlingFrames && frames < mostFrames) requestAnimationFrame(correct);
    else end();
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
