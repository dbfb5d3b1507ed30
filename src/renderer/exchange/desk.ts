/** Has files written in a worker, one after the other; what is given up ends the worker, and the next order begins another. */
import type { Note } from '../../domain/notes/note.ts';
import type { PaperStep } from './paper-steps.ts';
import type { FromExchangeWorker, Order, OrderAs, ToExchangeWorker, Written } from './protocol.ts';

/** So few that the page hands them over within a frame. */
const notesAtOnce = 500;

export interface Listening {
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly onPaper?: (steps: readonly PaperStep[]) => void;
  readonly signal?: AbortSignal;
}

export class ExchangeDesk {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** Null when it was given up. */
  async write(
    order: Order,
    notes: readonly Note[],
    as: OrderAs,
    listening: Listening = {},
  ): Promise<Written | null> {
    const before = this.#last;
    const answer = before.then(() => this.#ask(order, notes, as, listening));
    this.#last = answer.catch(() => undefined);
    return await answer;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask(
    order: Order,
    notes: readonly Note[],
    as: OrderAs,
    { onProgress, onPaper, signal }: Listening,
  ): Promise<Written | null> {
    if (signal?.aborted) return null;
    const worker = this.#begin();
    const ending = new Promise<Written | null>((resolve) => {
      const end = (written: Written | null) => {
        worker.removeEventListener('message', hear);
        worker.removeEventListener('error', fail);
        resolve(written);
      };
      const hear = ({ data }: MessageEvent<FromExchangeWorker>) => {
        if (signal?.aborted) return;
        if (data.type === 'progress') onProgress?.(data.done);
        else if (data.type === 'paper') onPaper?.(data.steps);
        else end(data.written);
      };
      const fail = () => {
        this.close();
        end({ state: 'failed', code: 'other' });
      };
      worker.addEventListener('message', hear);
      worker.addEventListener('error', fail);
      signal?.addEventListener('abort', () => {
        this.close();
        end(null);
      });
    });
    const send = (message: ToExchangeWorker) => worker.postMessage(message);
    for (let from = 0; from < notes.length && !signal?.aborted; from += notesAtOnce) {
      send({ type: 'notes', notes: notes.slice(from, from + notesAtOnce) });
      await pause();
    }
    if (!signal?.aborted) send({ type: 'write', order, as });
    return await ending;
  }

  #begin(): Worker {
    this.#worker ??= new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' });
    return this.#worker;
  }
}

/** Lets the page do what waits. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
