/** Small documents and what a delegate made of them, of which valid inputs are written. */
import { makeNotesFile, type NotesFile } from '../../../src/domain/interchange/notes-file.ts';
import type { Bookmark, Note } from '../../../src/domain/notes/note.ts';
import { citationOf } from '../../../src/domain/prepare/citation.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { heading, makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { bookmarkOn, noteOn, noteTime } from '../../support/notes.ts';

export const version = 'a'.repeat(64);

export const report: Report = makeReport(
  [
    { id: 'title', role: 'title', text: '政府工作报告' },
    heading('1', '一、过去一年'),
    paragraph('1.0.1', '全年实现地区生产总值222亿元，同比增长5.5%。'),
    paragraph('1.0.2', '同比增长5.5%。', { marks: [{ kind: 'gap', from: 0, to: 0 }] }),
    heading('2', '二、今年工作'),
    paragraph('2.0.1', '扩大有效投资。'),
  ],
  [section('1', 2, 4, { title: '一、过去一年' }), section('2', 5, 6, { title: '二、今年工作' })],
);

export const notes: readonly Note[] = [
  noteOn(report, '1.0.1', {
    version,
    stance: 'doubt',
    tags: ['投资', '预算'],
    text: '与**去年**相比？\n\n- 一\n\t- 二\n\n> `引`',
  }),
  noteOn(report, '1.0.2', {
    version,
    colour: 'pink',
    text: `见[这里](https://example.com/)：${citationOf(report, '1.0.2')}`,
  }),
  noteOn(report, { start: { line: '1', offset: 2 }, end: { line: '2.0.1', offset: 3 } }, { version }),
];
export const bookmarks: readonly Bookmark[] = [bookmarkOn(report, '2.0.1')];
export const notesFile: NotesFile = makeNotesFile([{ report, version }], notes, bookmarks, noteTime);
