/** Writes an official document in a worker, which is ended as soon as it has answered. */
import type { OfficialDocument } from '../../domain/prepare/official-document.ts';

/** Each with its file's extension. */
export const handInForms = { docx: 'docx', html: 'html', markdown: 'md', text: 'txt' } as const;
export type HandInForm = keyof typeof handInForms;

export interface ToHandInWorker {
  readonly document: OfficialDocument;
  readonly form: HandInForm;
}

/** Null when it could not be written. */
export type FromHandInWorker = Uint8Array<ArrayBuffer> | null;

/** Rejects when it can't be written. */
export function writeApart(document: OfficialDocument, form: HandInForm): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./hand-in-worker.ts', import.meta.url), { type: 'module' });
  const message: ToHandInWorker = { document, form };
  const written = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromHandInWorker>) =>
      data ? resolve(data) : reject(new Error('The document could not be written'));
    worker.onerror = () => reject(new Error('The worker broke down'));
    worker.postMessage(message);
  });
  return written.finally(() => worker.terminate());
}
