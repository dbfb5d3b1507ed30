/**
 * Chromium with nobody looking over its shoulder: no proxy, and of the debugging protocol only the running of scripts.
 * Playwright has every request told to it, which costs a request more than the local server's answer does.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: unknown;
}

export class PlainChromium {
  readonly #child: ChildProcess;
  readonly #input: Writable;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #session: string | undefined;
  #lastId = 0;
  #rest = '';

  private constructor(executable: string, profile: string) {
    this.#child = spawn(executable, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const [, , , input, output] = this.#child.stdio;
    this.#input = input as Writable;
    (output as Readable).on('data', (chunk: Buffer) => this.#hear(chunk.toString()));
  }

  /** Shows a page, and resolves when it is there. */
  static async open(executable: string, profile: string, address: string): Promise<PlainChromium> {
    const chromium = new PlainChromium(executable, profile);
    const { targetId } = await chromium.#call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await chromium.#call('Target.attachToTarget', { targetId, flatten: true });
    chromium.#session = String(sessionId);
    // Only what is attached already tells of a page that is on its way.
    await chromium.#call('Page.navigate', { url: address });
    return chromium;
  }

  /** What an expression in the page comes to, once it is there; rejects with what it throws. */
  async run(expression: string): Promise<unknown> {
    const answer = await this.#call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer['exceptionDetails']) throw new Error(JSON.stringify(answer['exceptionDetails']));
    const { result } = answer;
    return typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined;
  }

  async close(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#session = undefined;
    void this.#call('Browser.close', {});
    await ended;
  }

  #call(method: string, params: object): Promise<Record<string, unknown>> {
    this.#lastId += 1;
    const id = this.#lastId;
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        result ? resolve(result) : reject(new Error(`${method}: ${JSON.stringify(error)}`)),
      );
      this.#input.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    });
  }

  #hear(chunk: string): void {
    const messages = (this.#rest + chunk).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id === undefined) continue;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    }
  }
}
