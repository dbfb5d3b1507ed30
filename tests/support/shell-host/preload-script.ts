/** Makes the script that runs before a page's own: the host's side of it, and the app's preload bundle in it. */
import { readFileSync } from 'node:fs';
import { webOrigin } from './address.ts';
import { runPageSide } from './page-side.ts';
import { fromWire, toWire } from './wire.ts';

export function preloadScript(bundle: string): string {
  const preload = `(require, exports, module) => {\n${readFileSync(bundle, 'utf8')}\n}`;
  // Some loaders of TypeScript keep the names of functions by a call that the page does not know.
  return `((__name) => (${runPageSide})(${JSON.stringify(webOrigin)}, ${preload}, ${toWire}, ${fromWire}))((named) => named);`;
}
