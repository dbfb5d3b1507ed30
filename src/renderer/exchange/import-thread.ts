/** The page's side of an import's worker. */
import type { FromImportWorker, ImportCalls, ToImportWorker } from './import-protocol.ts';

export interface ImportThread {
  /** Resolves to null when the worker broke down, or was ended. */
  readonly ask: <Name extends keyof ImportCalls>(
    name: Name,
    argument: Parameters<ImportCalls[Name]>[0],
  ) => Promise<Awaited<ReturnType<ImportCalls[Name]>> | null>;
  readonly end: () => void;
}

export function startImportThread(onProgress: (done: number, of: number) => void): ImportThread {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: unknown) => void>();
  let calls = 0;
  let isOver = false;
  const end = () => {
    isOver = true;
    worker.terminate();
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromImportWorker>) => {
    if (data.type === 'progress') {
      onProgress(data.done, data.of);
      return;
    }
    waiting.get(data.call)?.(data.answer);
    waiting.delete(data.call);
  });
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
  return {
    ask: (name, argument) =>
      new Promise((resolve) => {
        if (isOver) {
          resolve(null);
          return;
        }
        calls += 1;
        // The worker answers a call with what the call gives.
        waiting.set(calls, resolve as (answer: unknown) => void);
        worker.postMessage({ call: calls, name, argument } satisfies ToImportWorker);
      }),
    end,
  };
}
