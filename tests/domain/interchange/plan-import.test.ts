import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForeignNote } from '../../../src/domain/interchange/foreign-note.ts';
import {
  changesOf,
  type ImportChanges,
  type ImportChoices,
  usualChoices,
} from '../../../src/domain/interchange/import-changes.ts';
import { makeNotesFile } from '../../../src/domain/interchange/notes-file.ts';
import { type ImportPlan, planImport } from '../../../src/domain/interchange/plan-import.ts';
import { identityOf } from '../../../src/domain/notes/identity.ts';
import type { Bookmark, Note } from '../../../src/domain/notes/note.ts';
import type { NoteSet, Removal } from '../../../src/domain/notes/removal.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { bookmarkOn, noteOn, noteTime } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];
const version = 'a'.repeat(64);
const documents = [{ report: work, version }];
const both = [work, plan].map((report) => ({ report, version }));
const li = { id: 'li', name: '李明' };
const wang = { id: 'wang', name: '王芳' };
const now = '2026-03-01T00:00:00.000Z';
const later = '2026-02-01T00:00:00.000Z';
const note = noteOn(work, '2.2.2', { id: 'a', author: wang, text: '一' });

interface Around {
  readonly stored?: Partial<NoteSet> & { readonly bookmarks?: readonly Bookmark[] };
  readonly foreign?: readonly ForeignNote[];
  readonly chosen?: ReadonlyMap<string, string>;
  readonly bookmarks?: readonly Bookmark[];
  readonly removals?: readonly Removal[];
}

function planOf(files: readonly (readonly Note[])[], around: Around = {}): ImportPlan {
  let made = 0;
  const { bookmarks = [], removals = [], foreign = [], chosen = new Map() } = around;
  return planImport({
    files: files.map((notes, at) =>
      makeNotesFile(both, notes, at === 0 ? bookmarks : [], noteTime, at === 0 ? removals : []),
    ),
    foreign,
    documents,
    stored: { notes: [], removals: [], bookmarks: [], ...around.stored },
    chosen,
    own: li.id,
    now,
    makeId: () => `made-${made++}`,
  });
}

function changes(found: ImportPlan, choices: Partial<ImportChoices> = {}): ImportChanges {
  return changesOf(found, { ...usualChoices(found), ...choices }, now);
}

const notesAfter = (found: ImportChanges) => found.notes.map((each) => each.after);

describe('importing files of several people', () => {
  test('brings in everybody’s notes under their names, and counts who has how many', () => {
    const second = { ...note, id: 'b', author: { id: 'zhao', name: '赵伟' } };
    const own = { ...note, id: 'c', author: li };
    const found = planOf([[note, { ...note, id: 'd' }], [second], [own]]);
    expect(found.people).toEqual([
      { author: wang, notes: 2 },
      { author: second.author, notes: 1 },
      { author: null, notes: 1 },
    ]);
    expect(
      notesAfter(changes(found))
        .map(({ id, author }) => [id, author?.name ?? null])
        .toSorted(),
    ).toEqual([
      ['a:wang', '王芳'],
      ['b:zhao', '赵伟'],
      ['c', null],
      ['d:wang', '王芳'],
    ]);
  });

  test('comes to the same in whatever order they are, and the second time to nothing', () => {
    const made = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      author: fc.constantFrom(li, wang),
      text: fc.constantFrom('甲', '乙'),
      changed: fc.constantFrom(noteTime, later),
    });
    const file = fc.array(
      made.map((given): Note => ({ ...note, ...given })),
      { maxLength: 5 },
    );
    const inOrder = (notes: readonly Note[]) =>
      notes.toSorted((x, y) => (identityOf(x) < identityOf(y) ? -1 : 1));
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
        const once = notesAfter(changes(planOf(files)));
        expect(inOrder(notesAfter(changes(planOf(files.toReversed()))))).toEqual(inOrder(once));
        const again = planOf(files, { stored: { notes: once } });
        expect(changes(again)).toEqual({ notes: [], removed: [], removals: [], bookmarks: [] });
      }),
    );
  });

  test('shows what is different side by side, says who wins, and lets the user turn it', () => {
    const stored = { ...note, id: 'a:wang' };
    const newer = { ...note, text: '二', changed: later };
    const found = planOf([[newer]], { stored: { notes: [stored] } });
    expect(found.pairs).toMatchObject([
      { stored: { text: '一' }, incoming: { text: '二', id: 'a:wang' }, winner: 'incoming', reason: 'later' },
    ]);
    expect(notesAfter(changes(found))).toMatchObject([{ id: 'a:wang', text: '二', changed: later }]);
    expect(changes(found, { turned: new Set(['a:wang']) }).notes).toEqual([]);

    const older = planOf([[note]], { stored: { notes: [{ ...newer, id: 'a:wang' }] } });
    expect(older.pairs).toMatchObject([{ winner: 'stored', incoming: { text: '一', id: 'a:wang' } }]);
    expect(changes(older).notes).toEqual([]);
    expect(notesAfter(changes(older, { turned: new Set(['a:wang']) }))).toMatchObject([
      { id: 'a:wang', text: '一', changed: now },
    ]);
  });

  test('takes away what its author removed, at that moment, and keeps in mind what never was here', () => {
    const removals = [
      { id: 'a', author: wang, removed: later },
      { id: 'x', author: wang, removed: later },
    ];
    const stored = { ...note, id: 'a:wang' };
    const found = planOf([[]], { removals, stored: { notes: [stored] } });
    expect(changes(found)).toMatchObject({
      removed: [{ note: stored, moment: later }],
      removals: [{ id: 'x', author: wang, removed: later }],
    });
    expect(changes(found, { isRemoving: false }).removed).toEqual([]);
    const old = planOf([[{ ...note, id: 'x' }]], {
      stored: { removals: [{ ...removals[1], id: 'x:wang' } as Removal] },
    });
    expect(old.left).toMatchObject([{ id: 'x:wang' }]);
    expect(changes(old).notes).toEqual([]);
  });

  test('brings back what was removed here only when asked, or when a file has nothing but own notes of the bin', () => {
    const own = { ...note, author: li };
    const removals = [{ id: 'a', removed: later }];
    const found = planOf([[own]], { stored: { removals } });
    expect(notesAfter(changes(found))).toMatchObject([{ id: 'a', changed: now }]);
    const mixed = planOf([[own, { ...note, id: 'b' }]], { stored: { removals } });
    expect(notesAfter(changes(mixed))).toMatchObject([{ id: 'b:wang' }]);
    expect(notesAfter(changes(mixed, { isBringingBack: true }))).toHaveLength(2);
  });

  test('leaves others’ bookmarks out unless asked for', () => {
    const bookmarks = [bookmarkOn(work, '1.2.2')];
    expect(changes(planOf([[note]], { bookmarks })).bookmarks).toEqual([]);
    expect(changes(planOf([[{ ...note, author: li }]], { bookmarks })).bookmarks).toEqual(bookmarks);
  });

  test('takes a document for another one that the user chose, and drops no note of it', () => {
    const words = note.anchor.quote.exact;
    const elsewhere = { ...note, report: 'elsewhere' };
    const lost = {
      ...elsewhere,
      id: 'b',
      anchor: { ...note.anchor, quote: { exact: '木星上的风暴', prefix: '', suffix: '' } },
    };
    const unknown = planOf([[elsewhere, lost]]).unknown;
    expect(unknown).toMatchObject([{ notes: 2, bookmarks: 0, candidates: [] }]);
    const found = planOf([[elsewhere, lost]], { chosen: new Map([[unknown[0]?.key ?? '', work.id]]) });
    expect(found.added).toMatchObject([{ report: work.id, anchor: { quote: { exact: words } } }]);
    expect(notesAfter(changes(found))).toHaveLength(2);
    expect(found.unplaced).toMatchObject([{ id: 'b:wang', anchor: lost.anchor }]);
  });
});

describe('a note whose place is to be confirmed', () => {
  const whole = noteOn(work, '1.1.1', { id: 'c', author: wang });
  const words = whole.anchor.quote.exact;
  const quote = { ...whole.anchor.quote, exact: `${words.slice(0, 20)}新${words.slice(21)}` };
  const given = { ...whole, anchor: { ...whole.anchor, quote } };

  test('is kept with its quotation until it is accepted, and then stands there as a later state', () => {
    const found = planOf([[given]]);
    expect(notesAfter(changes(found))).toMatchObject([
      { id: 'c:wang', anchor: given.anchor, changed: noteTime },
    ]);
    const accepted = notesAfter(changes(found, { accepted: new Set(['c:wang']) }));
    expect(accepted).toMatchObject([{ id: 'c:wang', anchor: whole.anchor, changed: now }]);
    for (const stored of [notesAfter(changes(found)), accepted]) {
      expect(changes(planOf([[given]], { stored: { notes: stored } })).notes).toEqual([]);
    }
  });

  test('of another program is known again, whichever was chosen', () => {
    const foreign: ForeignNote = {
      kind: 'note',
      id: null,
      quote: { exact: quote.exact, prefix: '', suffix: '' },
      position: null,
      text: '看一看',
      tags: [],
      colour: null,
      stance: null,
      created: noteTime,
      changed: null,
      author: { id: 'acct:zhang@h', name: '张三' },
      document: { identifiers: [work.id], title: null },
    };
    const found = planOf([], { foreign: [foreign] });
    expect(found.doubtful).toMatchObject([{ reason: 'words', note: { author: { name: '张三' } } }]);
    const [id = ''] = found.doubtful.map((each) => each.note.id);
    expect(id).toMatch(/^made-0:named\.[0-9a-f]{16}$/);
    for (const accepted of [new Set<string>(), new Set([id])]) {
      const stored = notesAfter(changes(found, { accepted }));
      expect(changes(planOf([], { foreign: [foreign], stored: { notes: stored } })).notes).toEqual([]);
    }
  });
});
