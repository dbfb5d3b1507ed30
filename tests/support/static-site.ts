/** A web server that knows nothing of the app: it serves the files of a folder, which can be changed for another. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, normalize } from 'node:path';
import { contentTypeOf } from '../../src/shell/content-types.ts';

export class StaticSite {
  folder: string;
  readonly #server: Server;
  #port = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.#server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://site').pathname);
      const file = path.endsWith('/') ? `${path}index.html` : path;
      readFile(join(this.folder, file)).then(
        (bytes) => response.writeHead(200, { 'content-type': contentTypeOf(file) }).end(bytes),
        () => response.writeHead(404).end(),
      );
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  start(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.listen(this.#port, '127.0.0.1', () => {
        const address = this.#server.address();
        if (address !== null && typeof address === 'object') this.#port = address.port;
        resolve();
      });
    });
  }

  /** With every connection; what was asked for last is not answered any more. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}
