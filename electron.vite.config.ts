import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { version } from './package.json';

/** What the start and the dialogs that are loaded later share. */
const sharedPackages =
  /node_modules.(react|react-dom|scheduler|dexie|dexie-react-hooks|i18next|react-i18next|use-sync-external-store|wouter|regexparam|valibot|lucide-react)[\\/]/;
const sharedFolders =
  /src.(domain.(report(?!.(front-matter|remarks|print-markdown|table-markdown|outline))|notes|result|search|prepare.(citation|say-section|chinese-number|named-place|edit-writing|merge-writing)|kept.(digest|kept|stamps))|importing.(bundle|arrangement-file|digest)|renderer.(storage(?!.(repair|documents|open-document|document-files|writings|bin\.))|desktop(?!.(dropped-files|print-page|browser-|backup-file))|ui.(toasts|Button|later-markdown|use-focus-return|StanceTag)|pages.(TopBar|SaveState|Dialogs|use-app-keys|use-dialog|use-layout-width|later-|load-when-idle|bring-in|waiting-notes|safe-mode|Page.module|first-pages|page-apart)|library.bundled|reader.paint-spans|settings.(steps|use-settings)|i18n.(index|when|zh)\.))/;

function isNeededAtStart(id: string): boolean {
  return sharedPackages.test(id) || sharedFolders.test(id) || id.includes('rolldown/runtime');
}

const entities = 'decode-named-character-reference';

/** Markdown's named characters are looked up by a document in a browser, which a worker has not: there, in a table. */
const withoutDocument = {
  name: 'without-document',
  enforce: 'pre' as const,
  resolveId: (source: string) =>
    source === entities ? createRequire(import.meta.url).resolve(entities) : null,
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // The packaged app has no node_modules; the server, which it does not have, keeps its own package.
      externalizeDeps: { exclude: ['valibot'] },
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          server: resolve('src/server/index.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: resolve('src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    worker: { format: 'es', plugins: () => [withoutDocument] },
    root: 'src/renderer',
    base: './',
    publicDir: resolve('resources'),
    plugins: [react()],
    define: { 'import.meta.env.YIYUE_VERSION': JSON.stringify(version) },
    build: {
      outDir: resolve('out/renderer'),
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: resolve('src/renderer/index.html'),
        // One file at the start instead of a dozen: each request costs more than its bytes.
        output: { codeSplitting: { groups: [{ name: 'start', test: isNeededAtStart }] } },
      },
    },
  },
});
