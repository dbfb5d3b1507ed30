import { expect, test } from 'vitest';
import { addByChapter, blocksOfNote, notesIn } from '../../../src/domain/prepare/take-notes.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { noteOn, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { speechOf } from '../../support/writings.ts';

const [work, plan] = openQingpu().reports as [Report, Report];
const invest = noteOn(work, rangeOf(work, '2.2.2', '实现基础设施投资222亿元'), {
  id: 'invest',
  text: '与去年相比如何？',
});

function counting(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

test('a note is taken as a quotation with its citation and its place, then what it says', () => {
  expect(blocksOfNote(work, invest, counting())).toEqual([
    {
      id: 'new-1',
      kind: 'quotation',
      note: 'invest',
      report: work.id,
      anchor: invest.anchor,
      words: '实现基础设施投资222亿元',
      citation: '《政府工作报告（摘要）》第二部分第二节第2段',
    },
    { id: 'new-2', kind: 'words', text: '与去年相比如何？' },
  ]);
  expect(blocksOfNote(work, { ...invest, text: ' \n' }, counting())).toHaveLength(1);
});

test('notes are grouped under their chapters in reading order, in parts that are there already where there are any', () => {
  const first = noteOn(work, '1.1.1', { id: 'first' });
  const later = noteOn(work, '2.3.2', { id: 'later' });
  const outside = noteOn(plan, '4', { id: 'outside' });
  const chapter = work.outline[1]?.title.replace(/^二、/, '') ?? '';
  const empty = speechOf({ parts: [{ id: 'own', heading: chapter, blocks: [] }] });
  const taken = [
    { report: work, notes: [later, first, invest] },
    { report: plan, notes: [outside] },
  ];
  const { parts } = addByChapter(empty, taken, counting());
  const notesOf = (index: number) =>
    parts[index]?.blocks.flatMap((block) => (block.kind === 'quotation' ? [block.note] : []));
  expect(parts.map(({ heading }) => heading)).toEqual([
    chapter,
    work.outline[0]?.title.replace(/^一、/, ''),
    plan.name,
  ]);
  expect([notesOf(0), notesOf(1), notesOf(2)]).toEqual([['invest', 'later'], ['first'], ['outside']]);
  expect(empty.parts[0]?.blocks).toEqual([]);
});

test('it is known which notes stand in a writing already', () => {
  const writing = addByChapter(speechOf({ parts: [] }), [{ report: work, notes: [invest] }], counting());
  expect([...notesIn(writing)]).toEqual(['invest']);
});
