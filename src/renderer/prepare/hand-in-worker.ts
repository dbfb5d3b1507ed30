/** Writes an official document apart from the page; each form is loaded only when it is asked for. */
import type { FromHandInWorker, ToHandInWorker } from './hand-in-file.ts';

async function write({ document, form }: ToHandInWorker): Promise<Uint8Array<ArrayBuffer>> {
  switch (form) {
    case 'docx': {
      const { officialToDocx } = await import('../../exporting/official-docx.ts');
      return new Uint8Array(await officialToDocx(document));
    }
    case 'html': {
      const { officialToHtml } = await import('../../exporting/official-html.ts');
      return new TextEncoder().encode(officialToHtml(document));
    }
    case 'markdown': {
      const { officialToMarkdown } = await import('../../exporting/official-markdown.ts');
      return new TextEncoder().encode(officialToMarkdown(document));
    }
    case 'text': {
      const { officialToText } = await import('../../exporting/official-text.ts');
      return new TextEncoder().encode(officialToText(document));
    }
  }
}

function answer(bytes: FromHandInWorker): void {
  self.postMessage(bytes, { transfer: bytes ? [bytes.buffer] : [] });
}

self.addEventListener('message', ({ data }: MessageEvent<ToHandInWorker>) => {
  write(data).then(answer, () => answer(null));
});
