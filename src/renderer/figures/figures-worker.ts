/** Finds figures apart from the page: of the documents that it is asked about, read in from what is stored. */
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import { DocumentSupply, filesOf } from '../storage/document-supply.ts';
import { overlay } from '../storage/overlay.ts';
import { listLastRead, watchDocuments, watchJoins, watchRemovedRevisions } from '../storage/watch.ts';
import { readWorkingCopy } from '../storage/working-copy.ts';
import type { FromFiguresWorker, ToFiguresWorker } from './protocol.ts';
import { FiguresSession } from './session.ts';

let supply: DocumentSupply | null = null;
const filesWanted = new Map<string, ((bytes: Uint8Array<ArrayBuffer> | null) => void)[]>();
const session = new FiguresSession({
  open: async (report) => (await supply?.open(report)) ?? null,
  readFirst: (reports) => supply?.readFirst(reports),
  readAll: () => supply?.readAll(),
});

function say(message: FromFiguresWorker): void {
  self.postMessage(message);
}

function breakDown(): void {
  say({ type: 'broken-down' });
}

/** In milliseconds: so often at most the page is told that answers could be others. */
const changesApart = 400;
let isChangeDue = false;

function noteChange(): void {
  if (isChangeDue) return;
  isChangeDue = true;
  setTimeout(() => {
    isChangeDue = false;
    say({ type: 'changed' });
  }, changesApart);
}

let storedJoins: readonly FigureJoin[] = [];
let heldJoins: ReadonlyMap<string, FigureJoin | null> = new Map();

function setJoins(): void {
  session.setJoins(new Map(overlay(storedJoins, heldJoins).map((join) => [join.id, join])));
  noteChange();
}

/** Whose copy the database lacks, the page has from the file store. */
async function readFile(sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const copy = await readWorkingCopy(sha256);
  if (copy) return copy;
  return new Promise((resolve) => {
    filesWanted.set(sha256, [...(filesWanted.get(sha256) ?? []), resolve]);
    say({ type: 'file-wanted', sha256 });
  });
}

/** The year that a document speaks for says which years its figures are of. */
function keyOf(document: LibraryDocument): string {
  return `${filesOf(document)} ${document.info.year ?? ''}`;
}

self.addEventListener('message', ({ data }: MessageEvent<ToFiguresWorker>) => {
  switch (data.type) {
    case 'start':
      supply = new DocumentSupply(
        {
          add: (report, entry) => session.add(report, entry),
          remove: (report) => session.remove(report),
          setShelf: (shelf) => session.setShelf(shelf),
          setUnreadable: (reports) => session.setUnreadable(reports),
          keyOf,
        },
        { watchDocuments, watchRemovedRevisions, listLastRead, readFile },
        {
          onProgress: noteChange,
          onReading: (report) => say({ type: 'reading', report }),
          onFailure: breakDown,
        },
        data.bundled,
        data.spared,
        'asked',
      );
      watchJoins((joins) => {
        storedJoins = joins;
        setJoins();
      });
      supply.start().catch(breakDown);
      break;
    case 'held':
      heldJoins = data.joins;
      setJoins();
      supply?.hold(data.documents);
      break;
    case 'file':
      for (const resolve of filesWanted.get(data.sha256) ?? []) resolve(data.bytes);
      filesWanted.delete(data.sha256);
      break;
    case 'ask': {
      const { id, question } = data;
      session.answer(question).then((answer) => say({ type: 'answer', id, answer }), breakDown);
    }
  }
});
