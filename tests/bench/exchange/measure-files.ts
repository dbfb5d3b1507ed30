/** Notes written to files and read from them. */
import { makeNotesFile, writeNotesFile } from '../../../src/domain/interchange/notes-file.ts';
import { shareNotes } from '../../../src/domain/interchange/shared-notes.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { orderNotes } from '../../../src/domain/notes/order.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { notesToDocx } from '../../../src/exporting/notes-docx.ts';
import { notesToHtml } from '../../../src/exporting/notes-html.ts';
import { packNotes } from '../../../src/exporting/notes-package.ts';
import { notesToXlsx } from '../../../src/exporting/notes-xlsx.ts';
import { readNotes } from '../../../src/importing/notes-package.ts';
import { noteTime } from '../../support/notes.ts';
import type { Measurement } from './measurement.ts';

const person = { id: '6f0d7a52-9d0c-4d0e-8a54-0a3a5b8f8f10', name: '李明' };
const passphrase = '青浦 2026';

export function measureFiles(report: Report, notes: readonly Note[]): readonly Measurement[] {
  const make = () => {
    const shared = shareNotes({ notes, removals: [] }, person, false);
    return makeNotesFile([{ report, version: 'a'.repeat(64) }], shared.notes, [], noteTime);
  };
  const json = () => new TextEncoder().encode(writeNotesFile(make()));
  const pack = (words: string | null) => {
    const packed = packNotes(make(), words);
    if (!packed.ok) throw new Error(packed.error.code);
    return packed.value;
  };
  const count = `${notes.length} notes`;
  const taken = {
    meeting: report.meeting,
    documents: [{ report, version: 'a'.repeat(64), notes: orderNotes(report, notes), bookmarks: [] }],
    earlier: 0,
    exported: noteTime,
  };
  const asIs = (iso: string) => iso;
  return [
    { name: `${count} to Word`, goal: 10, run: async () => megabytes(await notesToDocx(taken, asIs)) },
    {
      name: `${count} to a web page`,
      goal: null,
      run: async () => megabytes(new TextEncoder().encode(notesToHtml(taken, asIs))),
    },
    {
      name: `${count} to a workbook`,
      goal: null,
      run: async () => megabytes(notesToXlsx(taken.documents, () => 480)),
    },
    { name: `${count} to JSON`, goal: 1, run: async () => megabytes(json()) },
    { name: `${count} to .yiyue`, goal: 1, run: async () => megabytes(pack(null)) },
    { name: `${count} to .yiyue, sealed`, goal: null, run: async () => megabytes(pack(passphrase)) },
    reading(`${count} from JSON`, json(), null, notes.length),
    reading(`${count} from .yiyue`, pack(null), null, notes.length),
    reading(`${count} from .yiyue, sealed`, pack(passphrase), passphrase, notes.length),
  ];
}

function reading(name: string, bytes: Uint8Array, words: string | null, count: number): Measurement {
  return {
    name,
    goal: null,
    run: async () => {
      const read = await readNotes(bytes, words);
      if (!read.ok || read.value.notes.length !== count) throw new Error('not all was read');
      return megabytes(bytes);
    },
  };
}

function megabytes(bytes: Uint8Array): string {
  return `${(bytes.length / 2 ** 20).toFixed(1)} MB`;
}
