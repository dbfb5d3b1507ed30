/** For one made-up file of each layer: what it must not import, and what it may. */

export interface LayerCase {
  readonly refused: readonly string[];
  readonly allowed: readonly string[];
}

const everywhere = ['../../../tests/support/notes.ts', 'left-pad'];

export const layers: Readonly<Record<string, LayerCase>> = {
  'src/bridge.ts': {
    refused: ['./journal/journal.ts', './renderer/App.tsx', 'electron', ...everywhere],
    allowed: ['./domain/result.ts', './domain/notes/note.ts'],
  },
  'src/journal/append.ts': {
    refused: [
      '../main/windows.ts',
      '../server/site.ts',
      '../shell/headers.ts',
      '../importing/bundle.ts',
      '../renderer/App.tsx',
      'electron',
      'dexie',
      'react',
      ...everywhere,
    ],
    allowed: ['./journal.ts', '../bridge.ts', '../domain/result.ts', 'node:fs/promises', 'valibot'],
  },
  'src/domain/result.ts': {
    refused: [
      '../bridge.ts',
      '../importing/bundle.ts',
      '../renderer/App.tsx',
      'react',
      'node:fs',
      ...everywhere,
    ],
    allowed: ['./notes/note.ts'],
  },
  'src/domain/notes/note.ts': {
    refused: [
      '../../bridge.ts',
      '../../importing/bundle.ts',
      '../../exporting/notes-docx.ts',
      '../../renderer/storage/changes.ts',
      '../../shell/headers.ts',
      'dexie',
      'react',
      'valibot',
      'node:fs',
      'node:fs/promises',
      'fs',
      ...everywhere,
    ],
    allowed: ['./anchor.ts', '../result.ts', '../report/report.ts', 'diff', 'approx-string-match'],
  },
  'src/importing/bundle.ts': {
    refused: [
      '../exporting/notes-docx.ts',
      '../renderer/storage/database.ts',
      '../bridge.ts',
      'docx',
      'dexie',
      'react',
      'node:crypto',
      'fflate',
      'parse5',
      'pdfjs-dist',
      'saxes',
      ...everywhere,
    ],
    allowed: ['./digest.ts', '../domain/report/report.ts', '../sealing/unseal.ts', 'valibot'],
  },
  'src/importing/readers/read-document.ts': {
    refused: [
      '../../exporting/notes-docx.ts',
      '../../renderer/storage/database.ts',
      '../../bridge.ts',
      'docx',
      'react',
      'node:zlib',
      ...everywhere,
    ],
    allowed: [
      './pace.ts',
      './html/parse-html.ts',
      '../../domain/result.ts',
      'fflate',
      'parse5',
      'pdfjs-dist',
      'saxes',
    ],
  },
  'src/importing/readers/html/parse-html.ts': {
    refused: ['../../../exporting/notes-docx.ts', '../../../bridge.ts', 'node:fs', ...everywhere],
    allowed: ['./lines.ts', '../pace.ts', '../../../domain/result.ts', 'parse5'],
  },
  'src/exporting/notes-docx.ts': {
    refused: [
      '../importing/bundle.ts',
      '../renderer/App.tsx',
      'react',
      'electron',
      'node:zlib',
      ...everywhere,
    ],
    allowed: [
      './notes-lists.ts',
      '../domain/notes/note.ts',
      '../sealing/seal.ts',
      'docx',
      'fflate',
      'mdast-util-from-markdown',
    ],
  },
  'src/sealing/seal.ts': {
    refused: [
      '../importing/bundle.ts',
      '../exporting/notes-docx.ts',
      '../renderer/App.tsx',
      'fflate',
      'react',
      'node:crypto',
      ...everywhere,
    ],
    allowed: [
      './key.ts',
      '../domain/result.ts',
      '@noble/ciphers/chacha.js',
      '@noble/hashes/scrypt.js',
      'valibot',
    ],
  },
  'src/shell/headers.ts': {
    refused: [
      '../main/windows.ts',
      '../server/site.ts',
      '../journal/journal.ts',
      '../renderer/App.tsx',
      'electron',
      ...everywhere,
    ],
    allowed: [
      './safe-path.ts',
      '../bridge.ts',
      '../domain/kept/kept.ts',
      'node:path',
      'node:fs/promises',
      'valibot',
    ],
  },
  'src/launch/launch.ts': {
    refused: [
      '../main/windows.ts',
      '../bridge.ts',
      '../domain/result.ts',
      '../importing/bundle.ts',
      '../renderer/App.tsx',
      '../../package.json',
      'electron',
      'ws',
      ...everywhere,
    ],
    allowed: ['./tell.ts', './browsers.mjs', '../server/run.ts', '../shell/data-folder.ts', 'node:fs'],
  },
  'src/server/site.ts': {
    refused: [
      '../main/windows.ts',
      '../renderer/App.tsx',
      '../importing/bundle.ts',
      'electron',
      ...everywhere,
    ],
    allowed: [
      './listen.ts',
      '../bridge.ts',
      '../domain/result.ts',
      '../shell/headers.ts',
      '../journal/append.ts',
      '../../package.json',
      'node:http',
      'node:fs/promises',
      'valibot',
      'ws',
    ],
  },
  'src/main/windows.ts': {
    refused: ['../server/site.ts', '../renderer/App.tsx', '../importing/bundle.ts', 'react', ...everywhere],
    allowed: [
      './menu.ts',
      '../bridge.ts',
      '../domain/result.ts',
      '../shell/page-files.ts',
      '../journal/append.ts',
      'electron',
      'node:path',
      'node:fs/promises',
      'valibot',
    ],
  },
  'src/preload/index.ts': {
    refused: ['../main/windows.ts', '../domain/result.ts', '../renderer/App.tsx', 'node:fs', ...everywhere],
    allowed: ['../bridge.ts', '../../package.json', 'electron'],
  },
  'src/cli/commands.ts': {
    refused: ['../renderer/App.tsx', '../main/menu.ts', '../bridge.ts', 'electron', 'react', ...everywhere],
    allowed: [
      './inputs.ts',
      '../domain/result.ts',
      '../importing/bundle.ts',
      '../exporting/notes-docx.ts',
      'node:util',
      'node:fs/promises',
    ],
  },
  'src/offline/service-worker.ts': {
    refused: [
      '../bridge.ts',
      '../domain/result.ts',
      '../renderer/App.tsx',
      'valibot',
      'node:fs',
      ...everywhere,
    ],
    allowed: ['./made-up.ts', 'workbox-core', 'workbox-precaching'],
  },
  'src/renderer/desktop/index.ts': {
    refused: [
      '../storage/changes.ts',
      '../ui/Button.tsx',
      '../../main/windows.ts',
      'electron',
      ...everywhere,
    ],
    allowed: ['./save-in-browser.ts', '../../bridge.ts'],
  },
  'src/renderer/storage/changes.ts': {
    refused: [
      '../notes/notebook.ts',
      '../ui/toasts.ts',
      '../pages/ReadPage.tsx',
      '../../exporting/notes-docx.ts',
      'electron',
      ...everywhere,
    ],
    allowed: [
      './database.ts',
      '../../domain/notes/note.ts',
      '../../importing/note-schema.ts',
      'dexie',
      'dexie-react-hooks',
      'react',
      'valibot',
    ],
  },
  'src/renderer/i18n/zh.ts': {
    refused: ['../storage/changes.ts', '../ui/Button.tsx', '../reader/Reader.tsx', 'dexie', ...everywhere],
    allowed: ['./index.ts', '../storage/settings.ts', 'i18next', 'react-i18next'],
  },
  'src/renderer/ui/Button.tsx': {
    refused: [
      '../storage/settings.ts',
      '../notes/NoteCard.tsx',
      '../desktop/index.ts',
      'react-markdown',
      'dexie',
      ...everywhere,
    ],
    allowed: ['./toasts.ts', './controls.module.css', 'react', 'react-aria-components', 'react-i18next'],
  },
  'src/renderer/ui/MarkdownText.tsx': {
    refused: ['../storage/settings.ts', '../reader/Reader.tsx', ...everywhere],
    allowed: ['react-markdown', 'react'],
  },
  'src/renderer/ui/chart/ChartFigure.tsx': {
    refused: [
      '../../storage/settings.ts',
      '../../charts/ChartTable.tsx',
      'react-markdown',
      'd3',
      ...everywhere,
    ],
    allowed: [
      './look.ts',
      '../../../domain/figures/chart.ts',
      '@observablehq/plot',
      'react',
      'react-i18next',
    ],
  },
  ...Object.fromEntries(
    features().map((feature) => [`src/renderer/${feature}/Made.tsx`, featureCase(feature)]),
  ),
  'src/renderer/pages/ReadPage.tsx': {
    refused: [
      '../App.tsx',
      '../main.tsx',
      '../../main/windows.ts',
      '../../shell/headers.ts',
      'dexie',
      'dexie-react-hooks',
      'react-markdown',
      'electron',
      'node:path',
      ...everywhere,
    ],
    allowed: [
      './TopBar.tsx',
      '../reader/Reader.tsx',
      '../notes/NotesPanel.tsx',
      '../storage/live.ts',
      '../desktop/index.ts',
      '../ui/Button.tsx',
      '../../bridge.ts',
      '../../domain/notes/note.ts',
      '../../importing/digest.ts',
      'react',
      'wouter',
    ],
  },
  'src/renderer/App.tsx': {
    refused: [
      './reader/Reader.tsx',
      './storage/changes.ts',
      './desktop/index.ts',
      './main.tsx',
      '../main/windows.ts',
      'dexie',
      'electron',
    ],
    allowed: ['./pages/ReadPage.tsx', './ui/ToastRegion.tsx', '../domain/result.ts', 'wouter'],
  },
  'src/renderer/main.tsx': {
    refused: ['../main/windows.ts', '../importing/bundle.ts', 'dexie', 'electron', 'react-markdown'],
    allowed: ['./App.tsx', './storage/settings.ts', './ui/base.css', 'react-dom/client'],
  },
};

function features(): string[] {
  return ['library', 'reader', 'notes', 'exchange', 'settings', 'compare', 'a-feature-to-come'];
}

function featureCase(feature: string): LayerCase {
  return {
    refused: [
      ...features()
        .filter((other) => other !== feature)
        .map((other) => `../${other}/Made.tsx`),
      '../pages/ReadPage.tsx',
      '../App.tsx',
      '../../main/windows.ts',
      '../../server/site.ts',
      'dexie',
      'dexie-react-hooks',
      'react-markdown',
      'electron',
      'docx',
      'node:path',
      ...everywhere,
    ],
    allowed: [
      './Other.tsx',
      './Made.module.css',
      '../storage/changes.ts',
      '../threads/thread.ts',
      '../desktop/index.ts',
      '../ui/Button.tsx',
      '../i18n/index.ts',
      '../../bridge.ts',
      '../../domain/notes/note.ts',
      '../../importing/bundle.ts',
      '../../exporting/notes-docx.ts',
      'react',
      'react-i18next',
      'lucide-react',
    ],
  };
}
