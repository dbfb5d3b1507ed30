/** The first of the notes in the form that is chosen, to be shown before the file is written. */
import { noteFields } from '../../domain/interchange/note-columns.ts';
import { tabulateNotes } from '../../domain/interchange/notes-table.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { NotesOrder, Preview } from './protocol.ts';
import { type NotesToWrite, takeNotes } from './take-notes.ts';
import { encode, isForReading, offsetAt, readableTime, writeNotes } from './write-notes.ts';

const mostNotes = 6;
const mostCharacters = 4000;
const mostCellCharacters = 80;
/** Those after them are for programs. */
const columnsToRead = noteFields.indexOf('kind');

export type NotesPreview =
  | Exclude<Preview, { readonly kind: 'paper' }>
  | { readonly kind: 'html'; readonly html: string };

export async function previewNotes(given: readonly Note[], order: NotesOrder): Promise<NotesPreview> {
  const taken = firstOf(await takeNotes(given, order, isForReading(order)));
  switch (order.form) {
    case 'docx':
    case 'pdf':
    case 'html': {
      const { notesToHtml } = await import('../../exporting/notes-html.ts');
      return { kind: 'html', html: notesToHtml(taken, readableTime) };
    }
    case 'xlsx':
    case 'csv': {
      const rows = tabulateNotes(taken.documents, offsetAt).map((row) => row.slice(0, columnsToRead));
      return { kind: 'table', rows: rows.map((row) => row.map((cell) => cut(cell, mostCellCharacters))) };
    }
    default:
      return { kind: 'text', text: cut(await textOf(taken, order), mostCharacters) };
  }
}

/** What a package holds is shown as what is in it. */
async function textOf(taken: NotesToWrite, order: NotesOrder): Promise<string> {
  const { form, exported } = order;
  const [document] = taken.documents;
  if (form === 'thorium' && document) {
    const { thoriumAnnotations } = await import('../../exporting/thorium-annotations.ts');
    return thoriumAnnotations(document, { id: crypto.randomUUID(), exported });
  }
  if (form === 'epub-annotations' && document) {
    const { annotationSet } = await import('../../exporting/epub-annotations.ts');
    return JSON.stringify(annotationSet(document, { id: crypto.randomUUID(), exported }), null, 2);
  }
  const first = {
    ...order,
    form: form === 'yiyue' ? ('json' as const) : form,
    bookmarks: taken.documents.flatMap(({ bookmarks }) => bookmarks),
    removals: [],
  };
  const notes = taken.documents.flatMap((each) => each.notes);
  const written = await writeNotes(notes, first, () => {});
  return new TextDecoder().decode(written.ok ? written.value.bytes : encode(''));
}

function firstOf(taken: NotesToWrite): NotesToWrite {
  let left = mostNotes;
  const documents = taken.documents.flatMap((document) => {
    if (left === 0) return [];
    const notes = document.notes.slice(0, left);
    const bookmarks = document.bookmarks.slice(0, left - notes.length);
    left -= notes.length + bookmarks.length;
    return { ...document, notes, bookmarks };
  });
  return { ...taken, documents };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
