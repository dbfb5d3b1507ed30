/** `npm start`: brings 议阅 up on a fresh machine, as the desktop app where that can be had, else in a browser. */
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check: an old Node can't read what these files use.
import('./lib/start.mjs').then(({ start }) => start(process.argv.slice(2)));
