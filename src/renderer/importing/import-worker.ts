/** Reads one file apart from the page, and answers for its text while that is looked at. */
import { largestKeptFile } from '../../domain/library/document.ts';
import { sha256 } from '../../importing/digest.ts';
import { readDocument } from '../../importing/readers/read-document.ts';
import { ImportDesk } from './desk.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

let desk: ImportDesk | null = null;
/** The file's own bytes, until they are handed over. */
let source: Uint8Array<ArrayBuffer> | null = null;
let edits = 0;

function say(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function open(id: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const digest = await sha256(bytes);
  const read = await readDocument({ name, bytes }, { onProgress: (done) => say({ type: 'progress', done }) });
  if (!read.ok) {
    say({ type: 'refused', failure: read.error });
    return;
  }
  if (bytes.length <= largestKeptFile) source = bytes;
  desk = new ImportDesk(id, digest, read.value);
  await finish(desk);
  desk.propose();
  say({ type: 'preview', preview: desk.preview() });
}

async function finish(of: ImportDesk): Promise<void> {
  const included = edits;
  const document = { ...(await of.finish()), source };
  source = null;
  const { text, arrangement } = document;
  const transfer = [
    text.bytes.buffer,
    arrangement.bytes.buffer,
    ...(document.source ? [document.source.buffer] : []),
  ];
  say({ type: 'finished', document, edits: included }, transfer);
}

/** What is thrown is a fault of the reader, not of the file. */
function fail(): void {
  say({ type: 'refused', failure: { code: 'failed' } });
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'open':
      void open(data.id, data.name, data.bytes).catch(fail);
      break;
    case 'rows':
      if (desk) say({ type: 'rows', from: data.from, ...desk.rows(data.from, data.to) });
      break;
    case 'edit':
      edits += 1;
      desk?.edit(data.edit, data.version);
      if (desk) say({ type: 'preview', preview: desk.preview() });
      break;
    case 'finish':
      if (desk) void finish(desk).catch(fail);
      break;
  }
});
