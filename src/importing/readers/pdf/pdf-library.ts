/**
 * Loads pdf.js so that it runs in the thread it is called in, page worker or Node: it starts no worker of its own,
 * compiles no code, and fetches nothing.
 */
/// <reference path="./pdf-worker.d.ts" />
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';

export interface OpenedPdf {
  readonly task: PDFDocumentLoadingTask;
  /** Whether a font asked for a character map that is not bundled: its words are lost. */
  readonly lacksMap: () => boolean;
}

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // pdf.js makes one when it is loaded, and uses it for drawing only; Node has none.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });
  await loadWorkerPart();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  let lacksMap = false;
  class BundledData {
    async fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error('drawing is not for readers');
      const { maps } = await import('./chinese-cmaps.json');
      const map = new Map(Object.entries(maps)).get(filename.replace(/\.bcmap$/, ''));
      if (map === undefined) lacksMap = true;
      if (map === undefined) throw new Error('no such character map');
      return Uint8Array.from(atob(map), (letter) => letter.charCodeAt(0));
    }
  }
  const task = getDocument({
    // pdf.js takes the bytes for itself; the caller's stay as they are.
    data: new Uint8Array(bytes),
    BinaryDataFactory: BundledData,
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 1,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  return { task, lacksMap: () => lacksMap };
}

/**
 * With its worker's part at hand, pdf.js takes that instead of starting a worker. Loaded in a worker, that part would
 * take the worker for its own, and answer the page's messages: where there is a window, it does not.
 */
async function loadWorkerPart(): Promise<void> {
  const isWorker = !('window' in globalThis) && 'onmessage' in globalThis;
  if (isWorker) Object.defineProperty(globalThis, 'window', { value: {}, configurable: true });
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (isWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}
