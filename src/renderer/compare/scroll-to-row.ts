/** Scrolls to a row that may not be drawn yet, and keeps it there while what is around it takes its real height. */

/** How far below the upper edge it comes to stand, as a share of the view's height: with what is before it in view. */
export const restingPlace = 0.25;
/** For how many frames it has to stay where it is, and how many all may take. */
const settlingFrames = 8;
const mostFrames = 180;

/** Those that scroll: any other leaves a jump alone. */
const scrollingKey = /^(?:Arrow|Page|Home|End|Tab| )/;

let jump = new AbortController();
let goal: number | null = null;

/** The row that is being gone to; null when all is at rest. */
export function rowOfJump(): number | null {
  return goal;
}

/** `blockOf` names the block that has the row, once there is one. */
export function scrollToRow(
  scroller: HTMLElement,
  row: number,
  blockOf: () => number | null,
  isFocused: boolean,
): void {
  jump.abort();
  const own = new AbortController();
  jump = own;
  goal = row;
  const end = () => {
    if (jump === own) goal = null;
    own.abort();
  };
  for (const kind of ['wheel', 'pointerdown']) {
    scroller.addEventListener(kind, end, { passive: true, signal: own.signal });
  }
  scroller.addEventListener('keydown', ({ key }) => scrollingKey.test(key) && end(), {
    passive: true,
    signal: own.signal,
  });
  let still = 0;
  let frames = 0;
  let isToFocus = isFocused;
  const correct = () => {
    if (own.signal.aborted || !scroller.isConnected) return end();
    const found = elementOfRow(scroller, row);
    const element = found ?? scroller.querySelector<HTMLElement>(`[data-block="${blockOf() ?? -1}"]`);
    if (element) {
      const view = scroller.getBoundingClientRect();
      const before = scroller.scrollTop;
      const off = element.getBoundingClientRect().top - view.top - view.height * restingPlace;
      if (Math.abs(off) > 1) scroller.scrollTop += off;
      const isAtRest = found !== null && Math.abs(scroller.scrollTop - before) <= 1;
      still = isAtRest ? still + 1 : 0;
    }
    if (found && isToFocus) {
      found.closest<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
      isToFocus = false;
    }
    frames += 1;
    if (still < settlingFrames && frames < mostFrames) requestAnimationFrame(correct);
    else end();
  };
  correct();
}

/** Null where it is not drawn; for a row that is folded, its fold. */
export function elementOfRow(scroller: HTMLElement, row: number): HTMLElement | null {
  return scroller.querySelector(`[data-row="${row}"], [data-cell="${row}"], [data-fold="${row}"]`);
}
