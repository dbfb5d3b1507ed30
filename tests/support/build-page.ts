/** Builds a copy of the app with a page of the tests in place of its own: the same shells, the same storage. */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** `page` is the folder of an `index.html`. Gives a folder with the copy in its `out`, for the caller to remove. */
export async function buildAppWithPage(root: string, page: string): Promise<string> {
  const cache = join(root, '.cache', 'pages');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'app-'));
  const copy = join(folder, 'out');
  for (const part of ['main', 'preload']) {
    cpSync(join(root, 'out', part), join(copy, part), { recursive: true });
  }
  await buildPage(page, join(copy, 'renderer'));
  return folder;
}

/** Builds only the page; `folder` is emptied before. */
export async function buildPage(page: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: page,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}
