/** Writes files apart from the page. */
import type { Note } from '../../domain/notes/note.ts';
import { type PaperStep, paperSteps } from './paper-steps.ts';
import { previewNotes } from './preview-notes.ts';
import type {
  FromExchangeWorker,
  Order,
  OrderAs,
  PrintOrder,
  ToExchangeWorker,
  Written,
} from './protocol.ts';
import { writeDocument } from './write-document.ts';
import { encode, writeNotes } from './write-notes.ts';

let notes: Note[] = [];

function say(message: FromExchangeWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** So few that the page draws them within a frame. */
const stepsAtOnce = 1500;

function tellPaper(html: string, most = Number.POSITIVE_INFINITY): void {
  let steps: PaperStep[] = [];
  let told = 0;
  for (const step of paperSteps(html)) {
    steps.push(step);
    if (steps.length < stepsAtOnce) continue;
    say({ type: 'paper', steps });
    told += steps.length;
    steps = [];
    if (told >= most) return;
  }
  say({ type: 'paper', steps });
}

async function write(order: Order, as: OrderAs, given: readonly Note[]): Promise<Written> {
  if (order.what === 'document') return complete(await writeDocument(order));
  if (order.what === 'print') return await writePrinted(order, as, given);
  if (as === 'preview') {
    const preview = await previewNotes(given, order);
    if (preview.kind !== 'html') return { state: 'previewed', preview };
    tellPaper(preview.html);
    return { state: 'previewed', preview: { kind: 'paper' } };
  }
  const written = await writeNotes(given, order, (done) => say({ type: 'progress', done }));
  if (!written.ok) return { state: 'failed', code: written.error };
  if (as === 'file') return { state: 'written', ...written.value };
  const { bytes, leftOut, earlier } = written.value;
  tellPaper(new TextDecoder().decode(bytes));
  return { state: 'drawn', leftOut, earlier };
}

async function writePrinted(
  { report, options }: PrintOrder,
  as: OrderAs,
  given: readonly Note[],
): Promise<Written> {
  const { printHtml } = await import('../../exporting/print-html.ts');
  const html = printHtml(report, given, options);
  if (as === 'file') return complete(encode(html));
  tellPaper(html, as === 'preview' ? stepsAtOnce : undefined);
  return as === 'preview'
    ? { state: 'previewed', preview: { kind: 'paper' } }
    : { state: 'drawn', leftOut: 0, earlier: 0 };
}

function complete(bytes: Uint8Array<ArrayBuffer>): Written {
  return { state: 'written', bytes, leftOut: 0, earlier: 0 };
}

self.addEventListener('message', ({ data }: MessageEvent<ToExchangeWorker>) => {
  if (data.type === 'notes') {
    notes.push(...data.notes);
    return;
  }
  const given = notes;
  notes = [];
  write(data.order, data.as, given).then(
    (written) => say({ type: 'end', written }, written.state === 'written' ? [written.bytes.buffer] : []),
    () => say({ type: 'end', written: { state: 'failed', code: 'other' } }),
  );
});
