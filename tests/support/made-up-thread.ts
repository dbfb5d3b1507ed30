/** A worker that does what a test has it do: keeps what it is told, and says what it is to say. */
import type { Thread } from '../../src/renderer/threads/thread.ts';

export class MadeUpThread<In, Out> implements Thread<In, Out> {
  readonly told: In[] = [];
  isEnded = false;
  #onMessage: (message: Out) => void = () => undefined;
  #onError: () => void = () => undefined;

  postMessage(message: In): void {
    this.told.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  onMessage(listener: (message: Out) => void): void {
    this.#onMessage = listener;
  }

  onError(listener: () => void): void {
    this.#onError = listener;
  }

  say(message: Out): void {
    this.#onMessage(message);
  }

  breakDown(): void {
    this.#onError();
  }
}
