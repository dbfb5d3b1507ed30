import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stampAfter } from '../../../src/domain/kept/stamps.ts';
import { wordsOf } from '../../../src/domain/notes/content.ts';
import { identityOf } from '../../../src/domain/notes/identity.ts';
import { mergeBookmarks, mergeNotes } from '../../../src/domain/notes/merge.ts';
import type { Author, Note } from '../../../src/domain/notes/note.ts';
import type { NoteSet, Removal } from '../../../src/domain/notes/removal.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';
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

function removal(author: Author | null, minute: number, id = 'a'): Removal {
  return { id, removed: moment(minute), ...(author && { author }) };
}

function set(notes: readonly Note[], removals: readonly Removal[] = []): NoteSet {
  return { notes, removals };
}

const author = fc.constantFrom(null, li, wang, { ...li, name: '李明代表' });
const note = fc
  .tuple(author, fc.nat(3), fc.constantFrom('甲', '乙', '丙'), fc.constantFrom('a', 'b'), fc.nat(1))
  .map(([whose, minute, text, id, shift]): Note => {
    const made = by(whose, minute, text, id);
    const { anchor } = made;
    const position = { start: anchor.position.start + shift, end: anchor.position.end + shift };
    return { ...made, report: shift === 0 ? 'one' : 'other', anchor: { ...anchor, position } };
  });
const removed = fc
  .tuple(author, fc.nat(3), fc.constantFrom('a', 'b'))
  .map(([whose, minute, id]) => removal(whose, minute, id));
const notes = fc
  .tuple(fc.array(note, { maxLength: 6 }), fc.array(removed, { maxLength: 2 }))
  .map(([some, gone]) => set(some, gone));
/** As files are: merged before, and on other computers. */
const sets = fc.array(notes, { minLength: 1, maxLength: 3 }).map(mergeNotes);

describe('merging notes', () => {
  test('knows a note however often its author’s id stands behind its own, and a merged one again', () => {
    const once = mergeNotes([set([by(li, 1, '甲', 'a:li:li'), by(li, 2, '乙', 'a')])]);
    expect(once.notes).toEqual([by(li, 2, '乙', 'a')]);
    const odd = mergeNotes([set([by(li, 1, '甲', 'b:li:li')])]);
    expect(mergeNotes([odd])).toEqual(odd);
  });

  test('does not depend on order', () => {
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        expect(mergeNotes([one, other])).toEqual(mergeNotes([other, one]));
      }),
    );
  });

  test('does not depend on grouping', () => {
    fc.assert(
      fc.property(notes, sets, sets, (one, other, third) => {
        const whole = mergeNotes([one, other, third]);
        expect(mergeNotes([mergeNotes([one, other]), third])).toEqual(whole);
        expect(mergeNotes([one, mergeNotes([other, third])])).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(notes, sets, (one, other) => {
        const once = mergeNotes([one, other]);
        expect(mergeNotes([once])).toEqual(once);
        expect(mergeNotes([once, other, one, once])).toEqual(once);
      }),
    );
  });

  test('loses nothing: what a note says is there after, unless its author changed or removed it later', () => {
    fc.assert(
      fc.property(notes, (given) => {
        const merged = mergeNotes([given]);
        for (const each of given.notes) {
          const isThere = merged.notes.some(
            (note) => note.author?.id === each.author?.id && wordsOf(note) === wordsOf(each),
          );
          const later = [
            ...given.notes.filter(({ changed }) => changed > each.changed),
            ...given.removals.filter((gone) => gone.removed > each.changed),
          ].some((state) => identityOf(state) === identityOf(each));
          expect(isThere || later).toBe(true);
        }
      }),
    );
  });

  test('gives every note an id of its own, and the same one whatever comes along', () => {
    fc.assert(
      fc.property(sets, ({ notes: merged }) => {
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
      }),
    );
    const alone = mergeNotes([set([by(li, 1, '甲')])]).notes;
    const beside = mergeNotes([set([by(li, 1, '甲'), by(wang, 1, '甲')])]).notes;
    expect(alone.map(({ id }) => id)).toEqual(['a']);
    expect(beside.map(({ id }) => id)).toEqual(['a:li', 'a:wang']);
    expect(beside.map(identityOf)).toEqual(['li\na', 'wang\na']);
  });

  test('takes the later state of a note, and its removal when that is later still', () => {
    const states = [set([by(li, 1, '旧')]), set([by(li, 2, '新')])];
    expect(mergeNotes(states).notes).toEqual([by(li, 2, '新')]);
    expect(mergeNotes([...states, set([], [removal(li, 3)])])).toEqual(set([], [removal(li, 3)]));
    expect(mergeNotes([...states, set([], [removal(li, 1)])]).notes).toEqual([by(li, 2, '新')]);
    expect(mergeNotes([...states, set([], [removal(li, 2)])]).notes).toEqual([by(li, 2, '新')]);
  });

  test('takes the last of one computer’s edits, however wrong its clock went in between', () => {
    const clock = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2099, 0) });
    fc.assert(
      fc.property(
        fc.array(clock, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (times, picks) => {
          let changed: string | undefined;
          const edits = times.map((time, at) => {
            changed = stampAfter(new Date(time).toISOString(), changed);
            return { ...by(li, 0, `${at}`), changed };
          });
          const met = edits
            .map((edit) => ({ edit, place: picks.next().value }))
            .sort((one, other) => one.place - other.place)
            .map(({ edit }) => set([edit]));
          expect(mergeNotes(met).notes.map(({ text }) => text)).toEqual([`${times.length - 1}`]);
        },
      ),
    );
  });

  test('keeps all of what differs at one moment, until a later state comes', () => {
    const clashing = [set([by(li, 1, '甲')]), set([by(li, 1, '乙')]), set([by(li, 1, '丙')])];
    const merged = mergeNotes(clashing);
    expect(new Set(merged.notes.map(({ text }) => text))).toEqual(new Set(['甲', '乙', '丙']));
    expect(new Set(merged.notes.map(({ id }) => id)).size).toBe(3);
    expect(mergeNotes([merged, set([by(li, 2, '丁')])]).notes).toEqual([by(li, 2, '丁')]);
  });

  test('keeps a clashing note that was changed or removed since as a note of its own', () => {
    const clashing = mergeNotes([set([by(li, 1, '甲')]), set([by(li, 1, '乙')])]);
    const other = clashing.notes.find(({ id }) => id !== 'a');
    if (!other) throw new Error('nothing clashes');
    const edited = set([{ ...other, text: '改过', changed: moment(2) }]);
    expect(
      mergeNotes([clashing, edited])
        .notes.map(({ text }) => text)
        .toSorted(),
    ).toEqual([clashing.notes.find(({ id }) => id === 'a')?.text, '改过'].toSorted());
    const gone = set([], [removal(li, 2, other.id)]);
    expect(mergeNotes([clashing, gone]).notes.map(({ id }) => id)).toEqual(['a']);
  });

  test('lets nobody’s note or removal take the place of another’s', () => {
    const merged = mergeNotes([set([by(li, 1, '甲')]), set([by(wang, 2, '乙')], [removal(null, 3)])]);
    expect(merged.notes.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  test('tells people with one name apart, and calls one person by the name used last', () => {
    const namesake = { id: 'li-2', name: '李明' };
    const renamed = { ...li, name: '李明（街道）' };
    const merged = mergeNotes([
      set([by(li, 1, '甲', 'a'), by(namesake, 1, '乙', 'b')]),
      set([by(renamed, 2, '丙', 'c')]),
    ]);
    expect(merged.notes.map((each) => each.author)).toEqual([renamed, namesake, renamed]);
  });

  test('takes a note for the same wherever it stands in the texts of two computers', () => {
    const here = by(li, 1, '甲');
    const there = { ...here, anchor: { ...here.anchor, position: { start: 1, end: 9 } } };
    expect(mergeNotes([set([here]), set([there])]).notes).toHaveLength(1);
  });
});

describe('merging bookmarks', () => {
  test('keeps those of all sides, each once, since it was first set', () => {
    const later = '2026-02-01T00:00:00.000Z';
    const [one, other] = [bookmarkOn(work, '1.1.1'), bookmarkOn(work, '2.2')];
    const merged = [one, other];
    expect(mergeBookmarks([[one], [other, bookmarkOn(work, '1.1.1', later)]])).toEqual(merged);
    expect(mergeBookmarks([[bookmarkOn(work, '1.1.1', later), other], [one]])).toEqual(merged);
  });
});
