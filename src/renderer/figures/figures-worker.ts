/** Finds figures apart from the page: of the documents that it is asked about, read in from what is stored. */
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import { DocumentSupply, filesOf } from '../storage/document-supply.ts';
import { overlay } from '../storage/overlay.ts';
import { listLastRead, watchDocuments, watchJoins, watchRemovedRevisions } from '../storage/watch.ts';
import { readWorkingCopy } from '../storage/working-copy.ts';
import { WantedFiles } from '../threads/wanted-files.ts';
import type { FromFiguresWorker, ToFiguresWorker } from './protocol.ts';
import { FiguresSession } from './session.ts';

let supply: DocumentSupply | null = null;
const files = new WantedFiles(readWorkingCopy, (sha256) => say({ type: 'file-wanted', sha256 }));
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
        { watchDocuments, watchRemovedRevisions, listLastRead, readFile: (sha256) => files.read(sha256) },
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
      heldJoins = data.held.records;
      setJoins();
      supply?.hold(data.held.documents);
      break;
    case 'file':
      files.take(data.sha256, data.bytes);
      break;
    case 'ask': {
      const { id, question } = data;
      session.answer(question).then((answer) => say({ type: 'answer', id, answer }), breakDown);
    }
  }
});
