/** Notes files: what is taken can be written and read again as the same, and told, placed and merged. */
import { isDeepStrictEqual } from 'node:util';
import { checkAgainst } from '../../../src/domain/interchange/check-notes-file.ts';
import { describeImportFailure } from '../../../src/domain/interchange/describe-import.ts';
import { writeNotesFile } from '../../../src/domain/interchange/notes-file.ts';
import { mergeBookmarks } from '../../../src/domain/notes/merge.ts';
import { orderNotes } from '../../../src/domain/notes/order.ts';
import { planMerge } from '../../../src/domain/notes/plan-merge.ts';
import { parseNote } from '../../../src/importing/note-schema.ts';
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
    const file = parsed.value;
    const again = parseNotesFile(writeNotesFile(file));
    promise(isDeepStrictEqual(again, { ok: true, value: file }), 'what was written is not read as the same');
    const checked = checkAgainst([{ report, version }], file);
    const stored = { notes, removals: [] };
    const incoming = { notes: checked.notes, removals: file.removals };
    const plan = planMerge(stored, incoming, null);
    const written = [...plan.added, ...plan.changed.map((each) => each.new)];
    orderNotes(report, written);
    promise(
      written.every((note) => parseNote(JSON.stringify(note)) !== null),
      'a note is stored that would not be read again',
    );
    mergeBookmarks([bookmarks, checked.bookmarks]);
    promise(
      checked.notes.every(({ anchor }) => isPlaced(anchor.position, anchor.quote.exact)),
      'a note is placed at other words than it quotes',
    );
    return 'accepted';
  },
});

const shown = report.lines.map(({ text }) => `${text}\n`).join('');

function isPlaced({ start, end }: { readonly start: number; readonly end: number }, words: string): boolean {
  return shown.slice(start, end) === words;
}
