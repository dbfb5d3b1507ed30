/** Scrolls to a line and keeps it there while the text around it takes its real height. */

/** How far below the upper edge of the view a line still counts as being at the top, in CSS pixels. */
export const readingEdge = 64;
const jumpMargin = 56;

/** `ratio` of the line's height goes above the reading edge, as it was left; null shows its beginning. */
export function goToElement(scroller: HTMLElement, element: HTMLElement, ratio: number | null): void {
  let frames = 0;
  let isTaken = false;
  const take = () => {
    isTaken = true;
  };
  scroller.addEventListener('wheel', take, { once: true, passive: true });
  scroller.addEventListener('pointerdown', take, { once: true });
  const correct = () => {
    if (isTaken) return;
    const box = element.getBoundingClientRect();
    const margin = ratio === null ? jumpMargin : readingEdge - ratio * box.height;
    const wanted = scroller.getBoundingClientRect().top + margin;
    const difference = box.top - wanted;
    if (Math.abs(difference) > 1) scroller.scrollTop += difference;
    frames += 1;
    if (frames < 12) requestAnimationFrame(correct);
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
