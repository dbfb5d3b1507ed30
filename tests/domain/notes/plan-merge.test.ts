import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/domain/notes/content.ts';
import { identityOf } from '../../../src/domain/notes/identity.ts';
import type { Author, Note } from '../../../src/domain/notes/note.ts';
import { type MergePlan, planMerge } from '../../../src/domain/notes/plan-merge.ts';
import type { NoteSet, Removal } from '../../../src/domain/notes/removal.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const base = noteOn(work, '2.2.2', { id: 'a' });
const li: Author = { id: 'li', name: '李明' };
const wang: Author = { id: 'wang', name: '王芳' };

function moment(minute: number): string {
  return `2026-01-20T09:0${minute}:00.000Z`;
}

function by(author: Author | null, minute: number, text: string, id = 'a'): Note {
  return { ...base, id, text, changed: moment(minute), ...(author && { author }) };
}

function set(notes: readonly Note[], removals: readonly Removal[] = []): NoteSet {
  return { notes, removals };
}

/** What is stored once a plan is carried out. */
function store({ notes, removals }: NoteSet, plan: MergePlan): NoteSet {
  const stored = new Map(notes.map((note) => [note.id, note]));
  for (const note of [...plan.added, ...plan.changed.map((each) => each.new)]) stored.set(note.id, note);
  for (const { note: gone } of plan.removed) stored.delete(gone.id);
  const gone = plan.removed.map(
    ({ note: { id, author: whose }, moment: removed }): Removal => ({
      id,
      removed,
      ...(whose && { author: whose }),
    }),
  );
  return set([...stored.values()], [...removals, ...gone, ...plan.removals]);
}

const nothing: MergePlan = {
  added: [],
  clashing: 0,
  changed: [],
  removed: [],
  removals: [],
  same: [],
  kept: [],
  left: [],
};

const author = fc.constantFrom(null, li, wang);
const note = fc
  .tuple(author, fc.nat(3), fc.constantFrom('甲', '乙', '丙'), fc.constantFrom('a', 'b'))
  .map(([whose, minute, text, id]) => by(whose, minute, text, id));
const removed = fc
  .tuple(author, fc.nat(3), fc.constantFrom('a', 'b'))
  .map(([whose, minute, id]): Removal => ({ id, removed: moment(minute), ...(whose && { author: whose }) }));
const file = fc
  .tuple(fc.array(note, { maxLength: 6 }), fc.array(removed, { maxLength: 2 }))
  .map(([notes, removals]) => set(notes, removals));
const files = fc.array(file, { maxLength: 4 });

function storeAll(given: readonly NoteSet[]): NoteSet {
  return given.reduce((stored, each) => store(stored, planMerge(stored, each, li.id)), set([]));
}

describe('planning to merge a file', () => {
  test('tells what is new, changed, here already, older than here, and removed here', () => {
    const stored = set(
      [by(null, 1, '旧', 'a'), by(null, 3, '新', 'b'), by(null, 1, '同', 'c')],
      [{ id: 'e', removed: moment(3) }],
    );
    const incoming = set([
      by(null, 2, '改', 'a'),
      by(null, 2, '过时', 'b'),
      by(null, 1, '同', 'c'),
      by(null, 1, '添', 'd'),
      by(null, 2, '已删', 'e'),
    ]);
    expect(planMerge(stored, incoming, null)).toEqual({
      ...nothing,
      added: [by(null, 1, '添', 'd')],
      changed: [{ old: by(null, 1, '旧', 'a'), new: by(null, 2, '改', 'a') }],
      same: [by(null, 1, '同', 'c')],
      kept: [by(null, 2, '过时', 'b')],
      left: [by(null, 2, '已删', 'e')],
    });
  });

  test('tells what its author removed, and remembers removals of what is not here', () => {
    const stored = set([by(wang, 1, '甲', 'a:wang'), by(null, 1, '乙', 'b')]);
    const elsewhere = { id: 'z', author: wang, removed: moment(2) };
    const incoming = set([], [{ id: 'a', author: wang, removed: moment(2) }, elsewhere]);
    expect(planMerge(stored, incoming, li.id)).toEqual({
      ...nothing,
      removed: [{ note: by(wang, 1, '甲', 'a:wang'), moment: moment(2) }],
      removals: [elsewhere],
    });
  });

  test('gives others’ notes ids that hit no own one, and own notes that come back their own', () => {
    const incoming = set([by(wang, 2, '别人的'), by(li, 2, '自己的')]);
    const plan = planMerge(set([by(null, 1, '原先的')]), incoming, li.id);
    expect(plan.added).toEqual([by(wang, 2, '别人的', 'a:wang')]);
    expect(plan.changed).toEqual([{ old: by(null, 1, '原先的'), new: by(null, 2, '自己的') }]);
  });

  test('takes no id that a note has here already, whatever a file says', () => {
    const stored = set([by(wang, 1, '甲', 'a:wang')]);
    const plan = planMerge(stored, set([by(null, 2, '乙', 'a:wang')]), null);
    expect(plan).toEqual({ ...nothing, added: [by(null, 2, '乙', 'a.wang')] });
  });

  test('knows one’s own note again by an id that has a colon', () => {
    const stored = set([by(null, 1, '甲', 'web:a')]);
    expect(planMerge(stored, set([by(li, 1, '甲', 'web:a')]), li.id)).toEqual({
      ...nothing,
      same: [by(null, 1, '甲', 'web:a')],
    });
  });

  test('keeps both of two notes that changed at the same moment and differ, on either computer the same', () => {
    const [one, other] = [by(null, 1, '甲'), by(null, 1, '乙')];
    const textsOf = ({ notes }: NoteSet) => notes.map(({ id, text }) => `${id} ${text}`).toSorted();
    const here = store(set([one]), planMerge(set([one]), set([other]), null));
    const there = store(set([other]), planMerge(set([other]), set([one]), null));
    expect(here.notes.map(({ text }) => text).toSorted()).toEqual(['乙', '甲']);
    expect(textsOf(there)).toEqual(textsOf(here));
    const again = planMerge(here, there, null);
    expect([again.added, again.removed]).toEqual([[], []]);
    expect(textsOf(store(here, again))).toEqual(textsOf(here));
  });

  test('lets nothing of a clash go when the other note is changed later', () => {
    const stored = set([by(null, 1, '甲')]);
    const both = store(stored, planMerge(stored, set([by(null, 1, '乙')]), null));
    const later = store(both, planMerge(both, set([by(null, 3, '丙')]), null));
    expect(later.notes).toHaveLength(2);
    expect(planMerge(later, set([by(null, 1, '甲'), by(null, 1, '乙')]), null).removed).toEqual([]);
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(files, file, (before, each) => {
        const once = storeAll([...before, each]);
        expect(planMerge(once, each, li.id)).toMatchObject({ added: [], changed: [], removed: [] });
      }),
    );
  });

  test('loses no note: each is here after, or its author changed or removed it later', () => {
    fc.assert(
      fc.property(files, (given) => {
        const stored = storeAll(given);
        const states = given.flatMap(({ notes, removals }) => [
          ...notes.map((each) => ({ identity: own(identityOf(each)), moment: each.changed })),
          ...removals.map((each) => ({ identity: own(identityOf(each)), moment: each.removed })),
        ]);
        for (const each of given.flatMap(({ notes }) => notes)) {
          const isHere = stored.notes.some(
            (here) =>
              own(here.author?.id ?? '') === own(each.author?.id ?? '') && wordsOf(here) === wordsOf(each),
          );
          const isOver = states.some(
            ({ identity, moment: at }) => identity === own(identityOf(each)) && at > each.changed,
          );
          expect(isHere || isOver).toBe(true);
        }
      }),
    );
  });

  test('writes every note under an id of its own', () => {
    fc.assert(
      fc.property(files, file, (before, each) => {
        const stored = storeAll(before);
        const plan = planMerge(stored, each, li.id);
        const ids = [...stored.notes, ...plan.added].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { old, new: after } of plan.changed) expect(after.id).toBe(old.id);
      }),
    );
  });
});

/** Notes of the user are the same with their author and without. */
function own(identity: string): string {
  return identity.replace(/^li(?=\n|$)/, '');
}
