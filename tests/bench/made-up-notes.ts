/** Makes up notes that lie all over a report, some with words of their own. */
import { createHash } from 'node:crypto';
import { colours, type Note, stances } from '../../src/domain/notes/note.ts';
import { isItem, type Report, shownText } from '../../src/domain/report/report.ts';
import { noteOn } from '../support/notes.ts';
import { makeRandom, pick } from './random.ts';

export function makeUpNotes(report: Report, count: number): Note[] {
  const random = makeRandom(1000);
  const items = report.lines.filter((line) => isItem(line) && line.text.length >= 20);
  const version = createHash('sha256').update(shownText(report)).digest('hex');
  return Array.from({ length: count }, (_, index) => {
    const { id, text } = pick(random, items);
    const from = Math.floor(random() * (text.length - 15));
    const to = Math.min(text.length, from + 5 + Math.floor(random() * 40));
    const range = { start: { line: id, offset: from }, end: { line: id, offset: to } };
    return noteOn(report, range, {
      version,
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      colour: pick(random, colours),
      stance: index % 3 === 0 ? pick(random, stances) : null,
      tags: index % 5 === 0 ? ['预算'] : [],
      text: index % 2 === 0 ? '这一项去年也提过，**进度**如何？请补充数据。' : '',
    });
  });
}
