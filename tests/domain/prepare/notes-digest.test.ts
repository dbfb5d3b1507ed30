import { describe, expect, test } from 'vitest';
import type { Note, Stance } from '../../../src/domain/notes/note.ts';
import { digestNotes } from '../../../src/domain/prepare/notes-digest.ts';
import { heading, makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { noteOn } from '../../support/notes.ts';

const report = makeReport(
  [
    { id: 'title', role: 'title', text: '政府工作报告' },
    heading('1', '一、过去一年'),
    paragraph('1.0.1', '全年实现地区生产总值222亿元。'),
    heading('1.1', '（一）投资'),
    paragraph('1.1.1', '投资持续增长。'),
    heading('2', '二、今年工作'),
    paragraph('2.0.1', '扩大有效投资。'),
  ],
  [section('1', 2, 3, { sections: [section('1.1', 4, 5)] }), section('2', 6, 7)],
);
const me = { id: 'me', name: '赵云' };
const li = { id: 'li', name: '李明' };
const namesake = { id: 'li-2', name: '李明' };

function on(line: string, author: typeof me | null, stance: Stance | null, given: Partial<Note> = {}): Note {
  const id = `${line}-${author?.id}-${stance}`;
  return noteOn(report, line, { id, stance, ...(author && { author }), ...given });
}

const notes = [
  on('2.0.1', li, 'suggest'),
  on('1.1.1', null, 'suggest'),
  on('1.0.1', namesake, 'suggest'),
  on('1.0.1', li, 'suggest'),
  on('1.0.1', li, 'agree'),
  on('title', null, null),
];
const digest = digestNotes(report, notes, me);

describe('a digest of everybody’s notes', () => {
  test('counts people, not notes, for each stance', () => {
    expect([digest.counts.notes, digest.counts.people]).toEqual([6, 3]);
    expect(digest.counts.byStance.map((each) => [each.stance, each.notes.length, each.people])).toEqual([
      ['agree', 1, 1],
      ['suggest', 4, 3],
      [null, 1, 1],
    ]);
  });

  test('goes by chapter, each note under its outermost one, and by stance within', () => {
    expect(
      digest.chapters.map((chapter) => [
        chapter.section?.id ?? null,
        chapter.byStance.map((each) => [each.stance, each.notes.map(({ note }) => note.anchor.start.line)]),
      ]),
    ).toEqual([
      [null, [[null, ['title']]]],
      [
        '1',
        [
          ['agree', ['1.0.1']],
          ['suggest', ['1.0.1', '1.0.1', '1.1.1']],
        ],
      ],
      ['2', [['suggest', ['2.0.1']]]],
    ]);
  });

  test('goes by person, tells namesakes apart, and takes notes without an author for the user’s', () => {
    expect(digest.people.map((one) => [one.author.id, one.notes, one.isNamesake])).toEqual([
      ['li', 3, true],
      ['me', 2, false],
      ['li-2', 1, true],
    ]);
  });

  test('calls one person by the name used last', () => {
    const renamed = on('1.0.1', { ...li, name: '李明（街道）' }, 'watch', {
      changed: '2026-03-01T00:00:00.000Z',
    });
    expect(digestNotes(report, [renamed, ...notes], me).people.map(({ author }) => author.name)).toEqual([
      '李明（街道）',
      '赵云',
      '李明',
    ]);
  });

  test('has what has no place in the text, and nothing of other documents', () => {
    const lost = on('2.0.1', li, 'doubt');
    const unplaced = { ...lost, anchor: { ...lost.anchor, start: { line: 'gone', offset: 0 } } };
    const { chapters, counts } = digestNotes(report, [unplaced, { ...lost, report: 'other' }], me);
    expect(chapters.map(({ section: own, notes: count }) => [own, count])).toEqual([[null, 1]]);
    expect(counts.notes).toBe(1);
  });
});
