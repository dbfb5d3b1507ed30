/** What the portable edition's programme does: starts the server apart from this process, and opens a window of it. */
import { join } from 'node:path';
import { run } from '../server/run.ts';
import { launch } from './launch.ts';
import { serveCommand } from './start-server.ts';

const [command, ...args] = process.argv.slice(2);
if (command === serveCommand) {
  void run({ args, pageFolder: join(__dirname, 'page'), untilClosed: true });
} else {
  void launch(process.argv.slice(2), __filename).then((code) => {
    process.exitCode = code;
  });
}
