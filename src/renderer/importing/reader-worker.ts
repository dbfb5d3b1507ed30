/** One worker that reads one file and holds its text for the preview. */
import type { FromWorker, PreviewEdit, PreviewRow, ToWorker } from './protocol.ts';

export interface ReaderWorker {
  /** `version` is that of the preview that was edited: what came between makes it void. */
  readonly edit: (edit: PreviewEdit, version: number) => void;
  /** Null when the rows changed meanwhile. */
  readonly rows: (from: number, to: number, version: number) => Promise<readonly PreviewRow[] | null>;
  /** Asks for what is stored; it comes as a message. */
  readonly finish: () => void;
  /** Ends it at once, whatever it is doing; nothing is heard of it any more. */
  readonly stop: () => void;
}

/** `unreachable`: the file can't be read from its disk; `failed`: the worker broke down, out of memory say. */
export type LostWorker = 'unreachable' | 'failed';

/** `onMessage` is called for all but rows. */
export function readInWorker(
  id: string,
  file: File,
  onMessage: (message: Exclude<FromWorker, { readonly type: 'rows' }>) => void,
  onLost: (why: LostWorker) => void,
): ReaderWorker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const asked: { from: number; version: number; answer: (rows: readonly PreviewRow[] | null) => void }[] = [];
  const { signal } = ended;
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<FromWorker>) => {
      if (data.type !== 'rows') return onMessage(data);
      const at = asked.findIndex(({ from }) => from === data.from);
      for (const { version, answer } of asked.splice(at, at < 0 ? 0 : 1)) {
        answer(version === data.version ? data.rows : null);
      }
    },
    { signal },
  );
  worker.addEventListener('error', () => onLost('failed'), { signal });
  worker.addEventListener('messageerror', () => onLost('failed'), { signal });
  file.arrayBuffer().then(
    (buffer) =>
      signal.aborted || send({ type: 'open', id, name: file.name, bytes: new Uint8Array(buffer) }, [buffer]),
    () => signal.aborted || onLost('unreachable'),
  );
  return {
    edit: (edit, version) => send({ type: 'edit', edit, version }),
    rows: (from, to, version) =>
      new Promise((answer) => {
        asked.push({ from, version, answer });
        send({ type: 'rows', from, to });
      }),
    finish: () => send({ type: 'finish' }),
    stop: () => {
      ended.abort();
      worker.terminate();
      for (const { answer } of asked) answer(null);
    },
  };
}
