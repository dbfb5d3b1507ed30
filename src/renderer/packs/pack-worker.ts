/** Reads and verifies one pack apart from the page, and keeps it until its documents are taken. */
import { type OpenedPack, readPack } from '../../importing/read-pack.ts';
import type { FromPackWorker, ToPackWorker, WantedDocument } from './protocol.ts';
import { takeDocument } from './take-document.ts';

let pack: OpenedPack | null = null;

function say(message: FromPackWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function open(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const read = await readPack(bytes);
  if (!read.ok) return say({ type: 'refused', failure: read.error });
  pack = read.value;
  const { manifest, key, fingerprint } = read.value;
  say({ type: 'read', pack: { manifest, key, fingerprint } });
}

async function take(wanted: readonly WantedDocument[]): Promise<void> {
  const own = pack;
  if (!own) return fail();
  const documents = await Promise.all(wanted.map((each) => takeDocument(own, each)));
  const buffers = documents.flatMap(({ text, arrangement, original }) => [
    text.buffer,
    arrangement.bytes.buffer,
    ...(original ? [original.buffer] : []),
  ]);
  say({ type: 'taken', documents }, buffers);
}

/** What is thrown is a fault of the reader, not of the pack. */
function fail(): void {
  say({ type: 'refused', failure: { code: 'unreadable' } });
}

self.addEventListener('message', ({ data }: MessageEvent<ToPackWorker>) => {
  void (data.type === 'open' ? open(data.bytes) : take(data.wanted)).catch(fail);
});
