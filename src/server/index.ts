/** Starts the browser edition: serves the built page to a browser on this computer until it is told to stop. */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { version } from '../../package.json';
import { originAt, portFrom } from './address.ts';
import { listen } from './listen.ts';
import {
  alreadyRunningMessage,
  badPortMessage,
  portRefusedMessage,
  portTakenMessage,
  servingMessage,
} from './messages.ts';
import { findPortHolder } from './port-holder.ts';
import { serveSite } from './site.ts';

async function main(): Promise<void> {
  const port = portFrom(process.argv.slice(2));
  if (port === null) return fail(badPortMessage);
  const folder = join(__dirname, '../renderer');
  const server = createServer(serveSite({ folder, port, version }));
  const refusal = await listen(server, port);
  if (refusal === null) {
    stopWhenTold(server);
    return announce(servingMessage(originAt(port)), port);
  }
  if (refusal !== 'EADDRINUSE') return fail(portRefusedMessage(port, refusal));
  const holder = await findPortHolder(port);
  if (holder.kind === 'yiyue' && holder.version === version) {
    return announce(alreadyRunningMessage(originAt(port)), port);
  }
  fail(portTakenMessage(port, holder, process.platform));
}

/** Tells people on the terminal, and the script that started this, where the page is. */
function announce(message: string, port: number): void {
  console.log(message);
  process.send?.({ url: `${originAt(port)}/` });
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function stopWhenTold(server: Server): void {
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // A browser that keeps a connection open must not keep the server up.
    setTimeout(() => server.closeAllConnections(), 500).unref();
  };
  // Ctrl+C can come twice, from the terminal and from the script that started this.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
}

void main();
