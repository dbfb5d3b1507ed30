import { describe, expect, test } from 'vitest';
import { chooseAll, chooseNotes, facetsOf, oneself } from '../../../src/renderer/exchange/choose-notes.ts';
import { firstNotes } from '../../../src/renderer/exchange/first-notes.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [report] = openQingpu().reports;
if (!report) throw new Error('no report');
const li = { id: 'li', name: '李明' };
const other = { id: 'li-2', name: '李明' };
const own = noteOn(report, '2.2.3', { id: 'own', tags: ['投资'], stance: 'doubt' });
const secret = noteOn(report, '2.2.2', { id: 'secret', tags: ['投资'], isPrivate: true });
const theirs = noteOn(report, '1.1.1', { id: 'theirs', author: li, colour: 'green' });
const namesake = noteOn(report, '1.2.1', { id: 'namesake', author: other });
const notes = [own, secret, theirs, namesake];
const bookmarks = [bookmarkOn(report, '1.2.2')];
const idsOf = (chosen: readonly { readonly id: string }[]) => chosen.map(({ id }) => id);

describe('notes that are taken away', () => {
  test('leave private ones at home unless the user says otherwise, and say how many', () => {
    const open = chooseNotes(notes, bookmarks, chooseAll);
    expect(idsOf(open.notes)).toEqual(['own', 'theirs', 'namesake']);
    expect(open).toMatchObject({ privateNotes: 1, bookmarks });
    const all = chooseNotes(notes, bookmarks, { ...chooseAll, withPrivate: true });
    expect(idsOf(all.notes)).toEqual(idsOf(notes));
  });

  test('are those of the chosen authors, told by their ids, and without bookmarks', () => {
    const chosen = chooseNotes(notes, bookmarks, { ...chooseAll, authors: new Set([oneself, 'li']) });
    expect(idsOf(chosen.notes)).toEqual(['own', 'theirs']);
    expect(chosen.bookmarks).toEqual([]);
  });

  test('can be told apart by what they have', () => {
    expect(facetsOf(notes)).toEqual({
      stances: ['doubt'],
      colours: expect.arrayContaining(['green']),
      tags: ['投资'],
      authors: [{ id: oneself, name: '' }, li, other],
    });
  });
});

describe('a preview', () => {
  test('has the notes that stand first in the first document that has some', () => {
    const elsewhere = { ...own, id: 'elsewhere', report: 'another' };
    const first = firstNotes([elsewhere, ...notes], ['none', report.id, 'another'], 2);
    expect(idsOf(first)).toEqual(['theirs', 'namesake']);
    expect(firstNotes([], [report.id], 2)).toEqual([]);
  });
});
