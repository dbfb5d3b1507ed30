/** Chromium's debugging protocol for one page, straight from Chromium: by way of Playwright a message takes several times as long. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket } from 'ws';

/** Has Chromium listen at a port of its own choice, which it writes into its profile. */
export const debuggerFlag = '--remote-debugging-port=0';

/** Milliseconds that Chromium may take to begin to listen. */
const patience = 10_000;

export interface ProtocolEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export class PageDebugger {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #lastId = 0;

  private constructor(socket: WebSocket, hear: (event: ProtocolEvent) => void) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.method !== undefined) return hear({ method: message.method, params: message.params ?? {} });
      this.#waiting.get(message.id ?? 0)?.(message);
      this.#waiting.delete(message.id ?? 0);
    });
    // It ends with the page.
    socket.on('error', () => undefined);
  }

  /** `folder` is Chromium's profile; what it left there when it was killed may still name another port. */
  static async attach(
    folder: string,
    target: string,
    hear: (event: ProtocolEvent) => void,
  ): Promise<PageDebugger> {
    const end = performance.now() + patience;
    for (;;) {
      const socket = await connect(folder, target).catch(() => null);
      if (socket !== null) return new PageDebugger(socket, hear);
      if (performance.now() > end) throw new Error('Chromium does not listen for a debugger');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async ask(method: string, params: object = {}): Promise<void> {
    const { error } = await new Promise<Message>((resolve) => {
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, resolve);
      this.#socket.send(JSON.stringify({ id: this.#lastId, method, params }));
    });
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
  }

  /** Asks for what nobody waits for: where the page is gone, it goes nowhere. */
  tell(method: string, params: object): void {
    this.#lastId += 1;
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#socket.send(JSON.stringify({ id: this.#lastId, method, params }));
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly error?: unknown;
}

async function connect(folder: string, target: string): Promise<WebSocket> {
  const [port] = (await readFile(join(folder, 'DevToolsActivePort'), 'utf8')).split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/devtools/page/${target}`, {
    perMessageDeflate: false,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
}
