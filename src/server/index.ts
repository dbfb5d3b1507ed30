/** The browser edition's server as `npm start` runs it: it ends with what started it. */
import { join } from 'node:path';
import { run } from './run.ts';

void run({
  args: process.argv.slice(2),
  pageFolder: join(__dirname, '../renderer'),
  untilClosed: false,
});
