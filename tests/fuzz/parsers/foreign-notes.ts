/** Notes of other programs: what is read can be planned, and no note of it is lost on the way. */
import * as v from 'valibot';
import type { ForeignNote } from '../../../src/domain/interchange/foreign-note.ts';
import { guessMapping } from '../../../src/domain/interchange/note-columns.ts';
import { planForeign } from '../../../src/domain/interchange/plan-foreign.ts';
import { readTable } from '../../../src/domain/interchange/read-table.ts';
import { shownText } from '../../../src/domain/report/report.ts';
import { hypothesisAnnotations } from '../../../src/exporting/hypothesis-annotations.ts';
import { notesToCsv } from '../../../src/exporting/notes-csv.ts';
import { thoriumAnnotations } from '../../../src/exporting/thorium-annotations.ts';
import { parseJson } from '../../../src/importing/foreign-json.ts';
import { readCsvTable } from '../../../src/importing/foreign-table.ts';
import { readHypothesisAnnotations } from '../../../src/importing/hypothesis-annotations.ts';
import { noteSchema } from '../../../src/importing/note-schema.ts';
import { readWebAnnotations } from '../../../src/importing/web-annotations.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { spoilText } from '../inputs/text.ts';
import { promise, target } from '../target.ts';
import { bookmarks, notes, report, version } from './made-up.ts';

const shared = { report, version, notes, bookmarks };
const facts = { id: '0190c9f0-0000-7000-8000-000000000001', exported: '2026-01-20T08:30:00.000Z' };
const corpus = jsonCorpus([
  JSON.parse(thoriumAnnotations(shared, facts)),
  JSON.parse(hypothesisAnnotations([shared], facts.exported)),
]);
const shown = shownText(report);
const csv = new TextDecoder().decode(notesToCsv([shared], () => 480));

export const foreignJson = target({
  name: 'notes of other programs',
  generate: (random) => jsonText(random, corpus),
  run: (text: string) => {
    const json = parseJson(text);
    if (!json.ok) return 'refused';
    const read = [readWebAnnotations(json.value), readHypothesisAnnotations(json.value)].find(({ ok }) => ok);
    if (!read?.ok) return 'refused';
    plan(read.value.notes);
    return 'accepted';
  },
});

export const foreignTables = target({
  name: 'tables of notes',
  generate: (random) => spoilText(random, csv, ['"', ',', '\r\n', '\t', "'", '=', '批注', '引文', '1–9']),
  run: (text: string) => {
    const rows = readCsvTable(text);
    if (rows === null || rows === 'too-many') return 'refused';
    const [header = [], ...further] = rows;
    plan(readTable(further, guessMapping(header), 480));
    return 'accepted';
  },
});

/** Every note is somewhere in the plan, and a note that is taken for certain says what it quotes. */
function plan(foreign: readonly ForeignNote[]): void {
  let made = 0;
  const { added, doubtful, unplaced, same, different, unknown, ...rest } = planForeign({
    notes: foreign,
    documents: [{ report, version }],
    stored: { notes, bookmarks },
    chosen: new Map(),
    now: facts.exported,
    makeId: () => `made-${made++}`,
    own: null,
  });
  const asked = unknown.reduce((sum, each) => sum + each.notes.length, 0);
  const marked = rest.bookmarks.length + rest.sameBookmarks + rest.unplacedBookmarks.length;
  const taken = added.length + doubtful.length + unplaced.length + same.length + different.length;
  promise(
    taken + marked + asked + rest.tooLong.length === foreign.length,
    'a note is in no part of the plan',
  );
  const fresh = [...added, ...doubtful.map(({ note }) => note), ...unplaced];
  promise(new Set(fresh.map(({ id }) => id)).size === fresh.length, 'two new notes have one id');
  for (const note of fresh) promise(v.is(noteSchema, note), `no note that can be stored: ${note.id}`);
  for (const { anchor } of added) {
    const { start, end } = anchor.position;
    promise(shown.slice(start, end) === anchor.quote.exact, 'a note is placed at other words than it quotes');
  }
}
