/** Ends the server: what is being answered is finished, and the journal closed, before the process goes. */
import type { Server } from 'node:http';
import type { Journal } from '../journal/journal.ts';
import type { SiteListeners } from './site.ts';

/** Longest that the end may take: milliseconds. All that was said to be saved is on the disk already. */
const patience = 5000;

/** Ctrl+C can come twice, from the terminal and from the script that started this, with which it may also end. */
export function stopWhenTold(
  server: Server,
  site: SiteListeners,
  opening: Promise<Journal>,
  endsWithStarter: boolean,
): void {
  let isStopping = false;
  const stopOnce = () => {
    if (!isStopping) void stop(server, site, opening);
    isStopping = true;
  };
  process.on('SIGINT', stopOnce);
  process.on('SIGTERM', stopOnce);
  if (endsWithStarter) process.on('disconnect', stopOnce);
}

export async function stop(server: Server, site: SiteListeners, opening: Promise<Journal>): Promise<never> {
  setTimeout(() => process.exit(), patience).unref();
  await closeServer(server, site);
  // A journal that did not open has nothing to finish.
  await opening.then((journal) => journal.close()).catch(() => undefined);
  process.exit();
}

function closeServer(server: Server, site: SiteListeners): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    site.end();
    // A browser that keeps a connection open must not keep the server up.
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
}
