/** One worker that compares two documents and holds what came of it. */
import type { Comparison } from '../../domain/compare/comparison.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ComparisonLanguage } from '../../exporting/comparison-html-words.ts';
import type { ComparisonForm, FromCompareWorker, ToCompareWorker } from './protocol.ts';

export interface Comparer {
  /** Null when it could not be made. */
  readonly write: (
    form: ComparisonForm,
    language: ComparisonLanguage,
  ) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Ends it at once, whatever it is doing; nothing is heard of it any more. */
  readonly stop: () => void;
}

export interface ComparerEvents {
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
  readonly onCompared: (comparison: Comparison) => void;
  /** It broke down, out of memory say. */
  readonly onFailed: () => void;
}

export function compareInWorker(old: Report, next: Report, events: ComparerEvents): Comparer {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  const { signal } = ended;
  const asked: { form: ComparisonForm; answer: (bytes: Uint8Array<ArrayBuffer> | null) => void }[] = [];
  const send = (message: ToCompareWorker) => worker.postMessage(message);
  const giveUp = () => {
    for (const { answer } of asked.splice(0)) answer(null);
  };
  const fail = () => {
    giveUp();
    events.onFailed();
  };
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<FromCompareWorker>) => {
      switch (data.type) {
        case 'progress':
          return events.onProgress(data.done);
        case 'compared':
          return events.onCompared(data.comparison);
        case 'failed':
          return fail();
        case 'exported': {
          const at = asked.findIndex(({ form }) => form === data.form);
          for (const { answer } of asked.splice(at, at < 0 ? 0 : 1)) answer(data.bytes);
        }
      }
    },
    { signal },
  );
  worker.addEventListener('error', fail, { signal });
  worker.addEventListener('messageerror', fail, { signal });
  send({ type: 'compare', old, next });
  return {
    write: (form, language) =>
      new Promise((answer) => {
        asked.push({ form, answer });
        send({ type: 'export', form, language });
      }),
    stop: () => {
      ended.abort();
      worker.terminate();
      giveUp();
    },
  };
}
