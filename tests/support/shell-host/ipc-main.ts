/** Stands in for Electron's `ipcMain`. */
import { fromWeb, webOrigin } from './address.ts';

/** A frame as the app's checks see it. */
export interface HostFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: HostFrame | null;
}

/** The frame of a window's page itself. */
export function outermostFrame(url: string): HostFrame {
  const origin = url.startsWith(`${webOrigin}/`) ? fromWeb(webOrigin) : new URL(url).origin;
  return { url: fromWeb(url), origin, parent: null };
}

type Handler = (event: { sender: object; senderFrame: HostFrame | null }, ...args: unknown[]) => unknown;

export class HostIpcMain {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`There is a second handler for ${channel}`);
    this.#handlers.set(channel, handler);
  }

  /** Calls a handler as a frame would; rejects with Electron's words where the handler throws. */
  async invoke(
    sender: object,
    senderFrame: HostFrame | null,
    channel: string,
    args: unknown[],
  ): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    try {
      return structuredClone(
        await handler({ sender, senderFrame }, ...args.map((each) => structuredClone(each))),
      );
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${error}`);
    }
  }
}
