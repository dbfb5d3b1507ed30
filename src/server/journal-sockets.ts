/**
 * Connections that the page keeps open to record on, since a request of its own for each change takes longer than the
 * disk. Who may not record is refused before there is a connection, what is too large before it is read.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { journalCalls } from './journal-calls.ts';
import type { JournalAccess } from './journal-requests.ts';
import type { LastWindow } from './last-window.ts';
import { isOwnPage } from './own-page.ts';
import { parseJson } from './parse-json.ts';
import { type Refusal, refuseUpgrade } from './respond.ts';
import { isToken } from './session.ts';

export const socketPath = '/journal';
/** What the page asks for by this name, with its token as a second one: a page can set no headers here. */
const protocolName = 'yiyue-journal';
/** What is larger comes as a request. */
const mostBytes = 256 * 1024;

export class JournalSockets {
  readonly #access: JournalAccess;
  readonly #windows: LastWindow | undefined;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: mostBytes,
    perMessageDeflate: false,
    handleProtocols: () => protocolName,
  });
  /** Those whose change is being written. */
  readonly #busy = new Set<WebSocket>();
  #hasEnded = false;

  /** Each window of the page has one connection. */
  constructor(access: JournalAccess, windows: LastWindow | undefined) {
    this.#access = access;
    this.#windows = windows;
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refusal = this.#refusalOf(request);
    if (refusal !== null) refuseUpgrade(request, socket, refusal);
    else this.#server.handleUpgrade(request, socket, head, (accepted) => this.#serve(accepted));
  }

  /** Takes nothing more: what is being written is answered, and then no connection is left. */
  end(): void {
    this.#hasEnded = true;
    for (const socket of this.#server.clients) if (!this.#busy.has(socket)) socket.terminate();
  }

  #refusalOf({ method, headers }: IncomingMessage): Refusal | null {
    const { origin, token, allowance } = this.#access;
    if (method !== 'GET') return [405, 'Only GET'];
    if (!isOwnPage(headers, origin)) return [403, 'Only for the page itself'];
    const [name, given] = (headers['sec-websocket-protocol'] ?? '').split(/, */);
    if (name !== protocolName || !isToken(given, token)) return [401, 'The token is not this one'];
    if (this.#hasEnded) return [503, 'Ending'];
    return allowance.take() ? null : [429, 'Too many requests'];
  }

  #serve(socket: WebSocket): void {
    // It is closed then, and that is all there is to do.
    socket.on('error', () => undefined);
    this.#windows?.opened();
    socket.on('close', (code) => this.#windows?.closed(code));
    socket.on('message', (data, isBinary) => {
      // The page sends nothing before it has its answer: what comes all the same is not taken in.
      if (isBinary || this.#busy.has(socket) || !Buffer.isBuffer(data)) return socket.terminate();
      this.#busy.add(socket);
      this.#answer(data)
        .then((answer) => socket.send(JSON.stringify(answer)))
        .catch(() => socket.terminate())
        .finally(() => {
          this.#busy.delete(socket);
          if (this.#hasEnded) socket.close();
        });
    });
  }

  /** With the statuses that a request would get. */
  async #answer(data: Buffer): Promise<{ readonly status: number; readonly outcome?: unknown }> {
    if (!this.#access.allowance.take()) return { status: 429 };
    const argument = parseJson(data);
    const journal = await this.#access.journal;
    const asked = argument === undefined ? null : journalCalls.get('record')?.ask(journal, argument);
    return asked ? { status: 200, outcome: await asked } : { status: 400 };
  }
}
