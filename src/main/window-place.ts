/** Where a window may stand: as it was left, but always where it can be seen and taken hold of. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Place extends Box {
  readonly isMaximized: boolean;
}

const usual = { width: 1280, height: 860 };

/** How much of a window's upper edge must be on a screen, so that it can be moved: pixels. */
const handle = { width: 120, height: 40 };

/** `wanted` where it is on one of the screens, else the usual size in the middle of the first. */
export function fitPlace(wanted: Place | null, screens: readonly Box[], first: Box): Place {
  if (wanted !== null) {
    const screen = screens.find((area) => isReachable(wanted, area));
    if (screen !== undefined) {
      const width = Math.min(wanted.width, screen.width);
      const height = Math.min(wanted.height, screen.height);
      return { x: wanted.x, y: wanted.y, width, height, isMaximized: wanted.isMaximized };
    }
  }
  const width = Math.min(usual.width, first.width);
  const height = Math.min(usual.height, first.height);
  return {
    x: first.x + Math.round((first.width - width) / 2),
    y: first.y + Math.round((first.height - height) / 2),
    width,
    height,
    isMaximized: wanted?.isMaximized ?? false,
  };
}

function isReachable(window: Box, screen: Box): boolean {
  const left = Math.max(window.x, screen.x);
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  return (
    right - left >= handle.width &&
    window.y >= screen.y &&
    window.y + handle.height <= screen.y + screen.height
  );
}
