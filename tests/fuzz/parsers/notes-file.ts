/** Notes files: what is taken can be written and read again as the same, and told, placed and merged. */
import { isDeepStrictEqual } from 'node:util';
import { checkAgainst } from '../../../src/domain/interchange/check-notes-file.ts';
import { describeImportFailure } from '../../../src/domain/interchange/describe-import.ts';
import { writeNotesFile } from '../../../src/domain/interchange/notes-file.ts';
import { mergeBookmarks, mergeNotes } from '../../../src/domain/notes/merge.ts';
import { orderNotes } from '../../../src/domain/notes/order.ts';
import { parseNotesFile } from '../../../src/importing/notes-file.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { promise, target } from '../target.ts';
import { bookmarks, notes, notesFile, report, version } from './made-up.ts';

const [first] = notes;
const twice = { ...notesFile, notes: [...notes, { ...first, text: '另一条' }, first] };
const corpus = jsonCorpus([notesFile, twice]);

export const notesFiles = target({
  name: 'notes file',
  generate: (random) => jsonText(random, corpus),
  run: (text: string) => {
    const parsed = parseNotesFile(text);
    if (!parsed.ok) {
      promise(describeImportFailure(parsed.error, 'zh').title !== '', 'a failure without words');
      return 'refused';
    }
    const { file } = parsed.value;
    const again = parseNotesFile(writeNotesFile(file));
    promise(
      isDeepStrictEqual(again, { ok: true, value: { file, renumbered: 0 } }),
      'what was written is not read as the same',
    );
    const checked = checkAgainst([{ report, version }], file);
    if (!checked.ok) return 'accepted';
    let made = 0;
    const makeId = () => `made-${made++}`;
    const merged = mergeNotes(notes, checked.value.notes, makeId);
    mergeBookmarks(bookmarks, checked.value.bookmarks);
    orderNotes(report, [...merged.added, ...merged.updated]);
    promise(
      checked.value.notes.every(({ anchor }) => isPlaced(anchor.position, anchor.quote.exact)),
      'a note is placed at other words than it quotes',
    );
    return 'accepted';
  },
});

const shown = report.lines.map(({ text }) => `${text}\n`).join('');

function isPlaced({ start, end }: { readonly start: number; readonly end: number }, words: string): boolean {
  return shown.slice(start, end) === words;
}
