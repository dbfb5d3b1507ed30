/** Writes notes as a file of the chosen form; what writes it is loaded only when it is used. */
import { makeNotesFile, writeNotesFile } from '../../domain/interchange/notes-file.ts';
import { notesToMarkdown } from '../../domain/interchange/notes-markdown.ts';
import type { SharedDocument } from '../../domain/interchange/notes-table.ts';
import { shareNotes } from '../../domain/interchange/shared-notes.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { NoteSet } from '../../domain/notes/removal.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { versionOf } from '../../importing/digest.ts';
import { fileNameOf } from './file-name.ts';
import { bearsPerson, needsNoDocument } from './forms.ts';
import type { DocumentAtHand, NotesOrder } from './protocol.ts';
import { type NotesToWrite, takeNotes } from './take-notes.ts';

export interface WrittenNotes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly leftOut: number;
  readonly earlier: number;
}

export type OnProgress = (done: number) => void;

const setShare = 0.4;

export async function writeNotes(
  given: readonly Note[],
  order: NotesOrder,
  onProgress: OnProgress,
): Promise<Result<WrittenNotes, 'too-large'>> {
  const { person, removals } = order;
  const stamped =
    person && bearsPerson(order.form)
      ? shareNotes({ notes: given, removals }, person, true)
      : { notes: given, removals: [] };
  if (needsNoDocument(order.form)) return await writeOwn(stamped, order);
  const taken = await takeNotes(stamped.notes, order, isForReading(order));
  const bytes = await writeForm(taken, order, countingTo(taken, onProgress));
  return success({ bytes, leftOut: taken.leftOut, earlier: taken.earlier });
}

export function isForReading({ form }: NotesOrder): boolean {
  return form === 'docx' || form === 'pdf' || form === 'html' || form === 'markdown';
}

async function writeOwn(
  { notes, removals }: NoteSet,
  order: NotesOrder,
): Promise<Result<WrittenNotes, 'too-large'>> {
  const { documents, bookmarks, exported, form, passphrase } = order;
  const versioned = await Promise.all(
    documents.map(async ({ report }) => ({ report, version: await versionOf(report) })),
  );
  const file = makeNotesFile(versioned, notes, bookmarks, exported, removals);
  const complete = { leftOut: 0, earlier: 0 };
  if (form === 'json') return success({ ...complete, bytes: encode(writeNotesFile(file)) });
  const { packNotes } = await import('../../exporting/notes-package.ts');
  const packed = packNotes(file, passphrase);
  return packed.ok ? success({ ...complete, bytes: packed.value }) : failure('too-large');
}

async function writeForm(
  taken: NotesToWrite,
  { form, documents, exported }: NotesOrder,
  onNote: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (form) {
    case 'docx': {
      const { notesToDocx } = await import('../../exporting/notes-docx.ts');
      return new Uint8Array(await notesToDocx(taken, readableTime, onNote));
    }
    case 'markdown':
      return encode(notesToMarkdown(taken, readableTime));
    case 'xlsx': {
      const { notesToXlsx } = await import('../../exporting/notes-xlsx.ts');
      return notesToXlsx(taken.documents, offsetAt);
    }
    case 'csv': {
      const { notesToCsv } = await import('../../exporting/notes-csv.ts');
      return notesToCsv(taken.documents, offsetAt);
    }
    case 'hypothesis': {
      const { hypothesisAnnotations } = await import('../../exporting/hypothesis-annotations.ts');
      return encode(hypothesisAnnotations(taken.documents, exported));
    }
    case 'thorium': {
      const { thoriumAnnotations } = await import('../../exporting/thorium-annotations.ts');
      return await pairWithEpubs(taken, documents, 'annotation', (document) =>
        encode(thoriumAnnotations(document, { id: crypto.randomUUID(), exported })),
      );
    }
    case 'epub-annotations': {
      const { epubAnnotations } = await import('../../exporting/epub-annotations.ts');
      return await pairWithEpubs(taken, documents, 'annotations', (document) =>
        epubAnnotations(document, { id: crypto.randomUUID(), exported }),
      );
    }
    default: {
      const { notesToHtml } = await import('../../exporting/notes-html.ts');
      return encode(notesToHtml(taken, readableTime));
    }
  }
}

/** Places in notes of an EPUB are told by the very EPUB that is made here. */
async function pairWithEpubs(
  taken: NotesToWrite,
  atHand: readonly DocumentAtHand[],
  extension: string,
  annotate: (document: SharedDocument) => Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ reportToEpub }, { zipEpubPairs }] = await Promise.all([
    import('../../exporting/epub.ts'),
    import('../../exporting/epub-pairs.ts'),
  ]);
  const origins = new Map(atHand.map(({ report, origin }) => [report.id, origin]));
  const pairs = taken.documents.flatMap((document) => {
    const { report, version } = document;
    const origin = origins.get(report.id);
    if (!origin) return [];
    const epub = reportToEpub(report, { ...origin, version, modified: taken.exported });
    return { name: fileNameOf(report.name || report.title), epub, annotations: annotate(document) };
  });
  return zipEpubPairs(pairs, extension, taken.exported);
}

/** Setting the notes is only the first part of the work. */
function countingTo({ documents }: NotesToWrite, onProgress: OnProgress): () => void {
  const total = documents.reduce((sum, { notes }) => sum + notes.length, 0);
  let [set, said] = [0, 0];
  return () => {
    set += 1;
    const done = Math.floor((set / total) * setShare * 100) / 100;
    if (done === said) return;
    said = done;
    onProgress(done);
  };
}

export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

const timeFormat = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

export function readableTime(iso: string): string {
  return timeFormat.format(new Date(iso));
}

export function offsetAt(iso: string): number {
  return -new Date(iso).getTimezoneOffset();
}
