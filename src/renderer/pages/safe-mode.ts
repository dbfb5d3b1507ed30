/** Safe mode: the page without what may be at fault. It is asked for by the address, so that a reload stays in it. */

const name = 'safe-mode';

export function isSafeMode(): boolean {
  return new URLSearchParams(location.search).has(name);
}

export function openSafely(): void {
  location.search = name;
}

/** Begins on the shelf: the place that was read may be what is at fault. */
export function openNormally(): void {
  location.replace(`${location.pathname}#/`);
}
