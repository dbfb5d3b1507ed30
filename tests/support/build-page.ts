/** Builds a copy of the app whose page only writes, and says what it wrote. */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Gives the folder of the copy, in place of `out`. */
export async function buildCrashApp(root: string): Promise<string> {
  const folder = join(root, '.cache', 'crash');
  mkdirSync(folder, { recursive: true });
  const copy = mkdtempSync(join(folder, 'out-'));
  for (const part of ['main', 'preload']) {
    cpSync(join(root, 'out', part), join(copy, part), { recursive: true });
  }
  await build({
    configFile: false,
    root: join(root, 'tests', 'crash', 'page'),
    base: './',
    logLevel: 'warn',
    build: { outDir: join(copy, 'renderer'), emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  return copy;
}
