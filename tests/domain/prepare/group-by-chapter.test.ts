import { expect, test } from 'vitest';
import { groupByChapter } from '../../../src/domain/prepare/group-by-chapter.ts';
import { chapterTitle, quotationOf } from '../../../src/domain/prepare/take-notes.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { speechOf, wordsBlock } from '../../support/writings.ts';

const [work] = openQingpu().reports as [Report];
const early = quotationOf(work, noteOn(work, '1.1.1'), 'early');
const late = quotationOf(work, noteOn(work, '2.3.2'), 'late');
const lateToo = quotationOf(work, noteOn(work, '2.2.1'), 'lateToo');
const [first, second] = [chapterTitle(work, early), chapterTitle(work, late)];

const speech = speechOf({
  parts: [
    { id: 'one', heading: '', blocks: [wordsBlock('hello', '各位代表：'), late, wordsBlock('say', '建议')] },
    { id: 'two', heading: second, blocks: [wordsBlock('own', '关于任务')] },
    { id: 'three', heading: '其他', blocks: [lateToo, early] },
  ],
});
const shape = (given: typeof speech) =>
  given.parts.map(({ heading, blocks }) => [heading, ...blocks.map(({ id }) => id)]);

test('quotations go under their chapters in reading order, each with the words that follow it', () => {
  expect(shape(groupByChapter(speech, [work], () => 'new'))).toEqual([
    ['', 'hello'],
    [second, 'own', 'lateToo', 'late', 'say'],
    [first, 'early'],
  ]);
});

test('nothing is lost, and to group again changes nothing', () => {
  const once = groupByChapter(speech, [work], () => 'new');
  const ids = (given: typeof speech) =>
    given.parts.flatMap(({ blocks }) => blocks.map(({ id }) => id)).toSorted();
  expect(ids(once)).toEqual(ids(speech));
  expect(groupByChapter(once, [work], () => 'newer')).toEqual(once);
});

test('what is from a document that is not at hand stays where it is', () => {
  expect(groupByChapter(speech, [], () => 'new')).toEqual(speech);
});
