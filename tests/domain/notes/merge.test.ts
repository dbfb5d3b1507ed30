import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf, mergeBookmarks, mergeNotes, type NotesMerge } from '../../../src/domain/notes/merge.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const base = noteOn(work, '2.2.2', { id: 'a' });

function counter(prefix = 'new'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

function apply(stored: readonly Note[], merge: NotesMerge): Note[] {
  const notes = new Map(stored.map((note) => [note.id, note]));
  for (const note of [...merge.added, ...merge.updated]) notes.set(note.id, note);
  return [...notes.values()];
}

function at(minute: number, text: string, id = 'a'): Note {
  return { ...base, id, text, changed: `2026-01-20T09:0${minute}:00.000Z` };
}

const note = fc
  .tuple(fc.nat(2), fc.constantFrom('甲', '乙', '丙'), fc.constantFrom('a', 'b', 'c'))
  .map(([minute, text, id]) => at(minute, text, id));
const stored = fc.uniqueArray(note, { selector: ({ id }) => id });
const incoming = fc.array(note, { maxLength: 8 });

describe('merging notes', () => {
  test('adds what is new, updates what is older, and leaves what is newer or the same', () => {
    const merge = mergeNotes(
      [at(1, '旧', 'a'), at(3, '新', 'b'), at(1, '同', 'c')],
      [at(2, '改', 'a'), at(2, '过时', 'b'), at(1, '同', 'c'), at(1, '添', 'd')],
      counter(),
    );
    expect(merge).toEqual({
      added: [at(1, '添', 'd')],
      updated: [at(2, '改', 'a')],
      kept: [at(2, '过时', 'b')],
      same: [at(1, '同', 'c')],
    });
  });

  test('keeps both of two notes that changed at the same time and differ', () => {
    const merge = mergeNotes([at(1, '甲')], [at(1, '乙')], counter());
    expect(merge).toEqual({ added: [at(1, '乙', 'new-1')], updated: [], kept: [], same: [] });
  });

  test('never takes an id that is in use for a clashing note', () => {
    const merge = mergeNotes([at(1, '甲'), at(1, '丙', 'new-1')], [at(1, '乙')], counter());
    expect(merge.added.map(({ id }) => id)).toEqual(['new-2']);
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(stored, incoming, (ours, theirs) => {
        const once = apply(ours, mergeNotes(ours, theirs, counter()));
        const again = mergeNotes(once, theirs, counter('again'));
        expect([...again.added, ...again.updated]).toEqual([]);
      }),
    );
  });

  test('loses no note: each is there after, or a later state of it is', () => {
    fc.assert(
      fc.property(stored, incoming, (ours, theirs) => {
        const merged = apply(ours, mergeNotes(ours, theirs, counter()));
        const contents = new Set(merged.map(contentOf));
        for (const each of [...ours, ...theirs]) {
          const same = merged.find(({ id }) => id === each.id);
          expect(contents.has(contentOf(each)) || (same !== undefined && same.changed > each.changed)).toBe(
            true,
          );
        }
      }),
    );
  });

  test('never overwrites a note with one that is not newer', () => {
    fc.assert(
      fc.property(stored, incoming, (ours, theirs) => {
        for (const update of mergeNotes(ours, theirs, counter()).updated) {
          expect(update.changed > (ours.find(({ id }) => id === update.id)?.changed ?? '')).toBe(true);
        }
      }),
    );
  });

  test('takes ten thousand notes, and finds all of them the same the next time', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => at(1, `${index}`, `id-${index}`));
    expect(mergeNotes([], many, counter()).added).toHaveLength(10_000);
    expect(mergeNotes(many, many, counter()).same).toHaveLength(10_000);
  });
});

describe('merging bookmarks', () => {
  test('keeps those of both sides, each once', () => {
    const [one, other] = [bookmarkOn(work, '1.1.1'), bookmarkOn(work, '2.2')];
    expect(mergeBookmarks([one], [one, other, other])).toEqual({ added: [other], same: [one, other] });
  });
});
