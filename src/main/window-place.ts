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
  const kept = wanted === null ? [] : screens.map((screen) => clip(wanted, screen));
  return (
    kept.find((place) => place !== null) ?? { ...middle(first), isMaximized: wanted?.isMaximized ?? false }
  );
}

/** The place no larger than the screen, or null when it could not be taken hold of there. */
function clip({ x, y, width, height, isMaximized }: Place, screen: Box): Place | null {
  const place = {
    x,
    y,
    width: Math.min(width, screen.width),
    height: Math.min(height, screen.height),
    isMaximized,
  };
  const left = Math.max(x, screen.x);
  const right = Math.min(x + place.width, screen.x + screen.width);
  const isReachable =
    right - left >= handle.width && y >= screen.y && y + handle.height <= screen.y + screen.height;
  return isReachable ? place : null;
}

function middle(screen: Box): Box {
  const width = Math.min(usual.width, screen.width);
  const height = Math.min(usual.height, screen.height);
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  };
}
