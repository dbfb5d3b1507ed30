/** A worker as those use it who start it, so that a test can stand in for one. */
export interface Thread<In, Out> {
  readonly postMessage: (message: In, transfer?: Transferable[]) => void;
  readonly terminate: () => void;
  readonly onMessage: (listener: (message: Out) => void) => void;
  /** Of anything that it did not catch, and of messages that can't be read. */
  readonly onError: (listener: () => void) => void;
}

export function threadOf<In, Out>(worker: Worker): Thread<In, Out> {
  return {
    postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
    terminate: () => worker.terminate(),
    onMessage: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<Out>) => listener(data)),
    onError: (listener) => {
      worker.addEventListener('error', listener);
      worker.addEventListener('messageerror', listener);
    },
  };
}
