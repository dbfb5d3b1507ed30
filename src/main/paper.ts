/** Makes PDFs of web pages that the page wrote: laid out in a window out of sight, at an address that only it knows. */
import { appOrigin, channels } from '../bridge.ts';
import { handle } from './ipc.ts';
import { messages } from './messages.ts';
import { openPaper } from './windows.ts';

const folder = '/paper/';
const pages = new Map<string, string>();

export function handlePaper(): void {
  handle(channels.makePdf, messages.makePdf, makePdf);
}

/** Null where there is no such page. It stands alone: nothing can run in it, be fetched by it, or lead out of it. */
export function answerPaper(path: string): Response | null {
  const html = pages.get(path);
  if (html === undefined) return null;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

async function makePdf(html: string): Promise<Uint8Array | null> {
  const path = `${folder}${crypto.randomUUID()}`;
  pages.set(path, html);
  const window = openPaper();
  try {
    await window.loadURL(appOrigin + path);
    const pdf = await window.webContents.printToPDF({
      // The size and margins are those of the page's own style.
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(pdf);
  } catch {
    return null;
  } finally {
    pages.delete(path);
    window.destroy();
  }
}
