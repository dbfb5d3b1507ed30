/** Asks the worker for versions one question; the worker ends with the answer. */
import type { Carriage, Carried } from '../../domain/versions/carry-over.ts';
import type { FromVersionsWorker, ToVersionsWorker } from './protocol.ts';

export type OnProgress = (done: number) => void;

/** Null when the worker broke down, out of memory say, or was ended by `signal`. `now` as ISO 8601, UTC. */
export async function carryInWorker(
  carriage: Carriage,
  now: string,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<Carried | null> {
  const answer = await ask({ type: 'carry', carriage, now }, onProgress, signal);
  return answer?.type === 'carried' ? answer.carried : null;
}

/** Where in the new text a place of the old one now is; null when the worker broke down. */
export async function followInWorker(
  oldText: string,
  newText: string,
  offset: number,
): Promise<number | null> {
  const answer = await ask({ type: 'follow', oldText, newText, offset }, () => {});
  return answer?.type === 'followed' ? answer.offset : null;
}

function ask(
  question: ToVersionsWorker,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<FromVersionsWorker | null> {
  if (signal?.aborted) return Promise.resolve(null);
  const worker = new Worker(new URL('./versions-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FromVersionsWorker | null>((resolve) => {
    const end = (answer: FromVersionsWorker | null) => {
      worker.terminate();
      resolve(answer);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromVersionsWorker>) => {
      if (data.type === 'progress') onProgress(data.done);
      else end(data);
    });
    signal?.addEventListener('abort', () => end(null));
    worker.addEventListener('error', () => end(null));
    worker.addEventListener('messageerror', () => end(null));
    worker.postMessage(question);
  });
}
