/** Takes the port, or tells why not. */
import type { Server } from 'node:http';
import { host } from './address.ts';

/** Null when the server listens, else the system's code (`EADDRINUSE`, `EACCES`). */
export function listen(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const refuse = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', refuse);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', refuse);
      resolve(null);
    });
  });
}
