/** Draws what comes near the view in steps that each fit into a frame; what the view is in the midst of, at once. */

/** Lines that are drawn and laid out in one step: more than a view has. */
const linesAtOnce = 10;

/** Where the room of the lines that are yet to be drawn is: the view begins within it, or it is so many pixels away. */
export type UndrawnRoom = 'around' | number;

export interface Ahead {
  readonly elementOf: (chunk: number) => HTMLElement | null;
  readonly roomOf: (element: HTMLElement) => UndrawnRoom;
  /** Chunks near the view of which lines are yet to be drawn. */
  readonly waiting: () => readonly number[];
  readonly drawWhole: (chunks: readonly number[]) => void;
  readonly drawMore: (chunk: number, lines: number) => void;
  /** Called whenever what was near is complete, for what stands beside it. */
  readonly showDrawn: () => void;
}

export function drawAhead(ahead: Ahead): { readonly begin: () => void; readonly stop: () => void } {
  let frame = 0;
  let timer = 0;
  /** The chunk that was drawn last, and is yet to be laid out. */
  let last: number | null = null;

  const step = () => {
    const around: number[] = [];
    let nearest: { readonly index: number; readonly distance: number } | null = null;
    for (const index of ahead.waiting()) {
      const element = ahead.elementOf(index);
      const room = element && ahead.roomOf(element);
      if (room === 'around') around.push(index);
      else if (room !== null && room < (nearest?.distance ?? Number.POSITIVE_INFINITY))
        nearest = { index, distance: room };
    }
    if (around.length > 0) ahead.drawWhole(around);
    else if (nearest) {
      last = nearest.index;
      ahead.drawMore(last, linesAtOnce);
    }
    if (around.length > 0 || !nearest) ahead.showDrawn();
    if (nearest) queue();
  };
  const layOutAndStep = () => {
    timer = 0;
    // Else the browser lays a chunk out as a whole in the frame in which it comes into view.
    if (last !== null) ahead.elementOf(last)?.lastElementChild?.getBoundingClientRect();
    last = null;
    step();
  };
  /** After the next frame is painted, in a task of its own. */
  const queue = () => {
    if (frame !== 0 || timer !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      timer = window.setTimeout(layOutAndStep);
    });
  };
  return {
    begin: step,
    stop: () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}

/** Of a chunk that is drawn from its first line on. */
export function undrawnRoom(root: HTMLElement, chunk: HTMLElement): UndrawnRoom {
  const view = root.getBoundingClientRect();
  const box = chunk.getBoundingClientRect();
  const top = chunk.lastElementChild?.getBoundingClientRect().bottom ?? box.top;
  if (top < view.top && box.bottom > view.top) return 'around';
  return Math.max(0, view.top - box.bottom, top - view.bottom);
}
