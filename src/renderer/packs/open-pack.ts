/** Opens a pack in a worker of its own. */
import { packLimits } from '../../domain/packs/pack.ts';
import type { PackFailure } from '../../domain/packs/pack-failure.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { FromPackWorker, ReadPack, TakenDocument, ToPackWorker, WantedDocument } from './protocol.ts';

export interface PackAtHand extends ReadPack {
  /** The bytes of these documents; null when the worker broke down. */
  readonly take: (wanted: readonly WantedDocument[]) => Promise<readonly TakenDocument[] | null>;
}

/** `signal` ends the worker, and gives its memory back. */
export async function openPack(file: File, signal: AbortSignal): Promise<Result<PackAtHand, PackFailure>> {
  // Before a byte of it is read.
  if (file.size > packLimits.file) return failure({ code: 'too-large', limit: packLimits.file });
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer || signal.aborted) return failure({ code: 'unreadable' });
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate());
  const answer = await ask(worker, { type: 'open', bytes: new Uint8Array(buffer) }, signal, [buffer]);
  if (answer?.type !== 'read') {
    worker.terminate();
    return failure(answer?.type === 'refused' ? answer.failure : { code: 'unreadable' });
  }
  return success({
    ...answer.pack,
    take: async (wanted) => {
      const taken = await ask(worker, { type: 'take', wanted }, signal);
      return taken?.type === 'taken' ? taken.documents : null;
    },
  });
}

/** Null when the worker broke down or was ended. */
function ask(
  worker: Worker,
  question: ToPackWorker,
  signal: AbortSignal,
  transfer: Transferable[] = [],
): Promise<FromPackWorker | null> {
  return new Promise((resolve) => {
    const once = { once: true };
    worker.addEventListener('message', ({ data }: MessageEvent<FromPackWorker>) => resolve(data), once);
    worker.addEventListener('error', () => resolve(null), once);
    worker.addEventListener('messageerror', () => resolve(null), once);
    signal.addEventListener('abort', () => resolve(null), once);
    worker.postMessage(question, transfer);
  });
}
