/** Lets what is done in idle moments be done in Safari too, which has no idle callbacks: a moment soon stands for one. */

/** In milliseconds: what is done at once goes first. */
const wait = 50;
/** In milliseconds: what nobody notices. */
const share = 12;

globalThis.requestIdleCallback ??= (callback) =>
  Number(
    setTimeout(() => {
      const end = performance.now() + share;
      callback({ didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) });
    }, wait),
  );
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle);
