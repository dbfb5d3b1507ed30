import { describe, expect, test } from 'vitest';
import type { Note } from '../../../src/domain/notes/note.ts';
import { countStances, groupDigests, linesOf } from '../../../src/domain/prepare/digest-groups.ts';
import { digestNotes } from '../../../src/domain/prepare/notes-digest.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];
const me = { id: 'me', name: '李明' };
const wang = { id: 'wang', name: '王芳' };
const other = { id: 'other', name: '王芳' };
const notes: readonly Note[] = [
  noteOn(work, '1.1.1', { id: 'a', author: wang, stance: 'suggest' }),
  noteOn(work, '1.1.1', { id: 'b', stance: 'agree' }),
  noteOn(work, '2.2.2', { id: 'c', author: wang, stance: 'suggest' }),
  noteOn(plan, '4', { id: 'd', author: other, stance: 'suggest' }),
];
const digests = [work, plan].map((report) => digestNotes(report, notes, me));
const idsOf = (order: 'chapter' | 'person' | 'stance') =>
  groupDigests(digests, order).map(({ lines }) => lines.map(({ note }) => note.id));

describe('digests of several documents', () => {
  test('stand by chapter, each in the order of stances', () => {
    expect(idsOf('chapter')).toEqual([['b', 'a'], ['c'], ['d']]);
    expect(
      groupDigests(digests, 'chapter').map(({ about }) => about.kind === 'chapter' && about.report.id),
    ).toEqual([work.id, work.id, plan.id]);
  });

  test('stand by person over all documents, and tell people of one name apart', () => {
    expect(idsOf('person')).toEqual([['a', 'c'], ['b'], ['d']]);
    const people = groupDigests(digests, 'person').map(
      ({ about }) => about.kind === 'person' && about.isNamesake,
    );
    expect(people).toEqual([true, false, true]);
  });

  test('stand by stance, and count people, not notes', () => {
    expect(idsOf('stance')).toEqual([['b'], ['a', 'c', 'd']]);
    expect(countStances(linesOf(digests))).toEqual([
      { stance: 'agree', people: 1 },
      { stance: 'suggest', people: 2 },
    ]);
  });
});
