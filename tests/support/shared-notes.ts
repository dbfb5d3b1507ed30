/** Generated notes on a document, as they are taken out and brought back in. */
import fc from 'fast-check';
import type { ForeignNote } from '../../src/domain/interchange/foreign-note.ts';
import type { SharedDocument } from '../../src/domain/interchange/notes-table.ts';
import { planForeign } from '../../src/domain/interchange/plan-foreign.ts';
import { describeRange } from '../../src/domain/notes/anchor.ts';
import { colours, type Note, stances } from '../../src/domain/notes/note.ts';
import { orderNotes } from '../../src/domain/notes/order.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { heading, makeReport, paragraph, section } from './made-up-report.ts';
import { bookmarkOn } from './notes.ts';

export const textVersion = 'c0ffee'.padEnd(64, '0');

/** All that an EPUB writes otherwise than the text has it, and rare characters before and within what is quoted. */
export const trickyReport = makeReport(
  [
    { id: 'title', role: 'title', text: '关于𬭚等战略资源的报告 <草案> & "说明"' },
    { id: 'caption', role: 'caption', text: '2026年1月28日' },
    heading('1', '一、过去一年'),
    paragraph('1.0.1', '𬭚产量同比增长5.5%，𬬻、𬭳也有增长；其中<一季度>增长5.5%。'),
    paragraph('1.0.2', '（一）产业升级。工业增长5.5%。', { runIn: 7 }),
    paragraph('1.0.3', '其次，𬭚的出口下降。', { continues: true }),
    paragraph('1.0.4', '前半句，后半句有缺。', { marks: [{ kind: 'gap', from: 4, to: 4 }] }),
    { id: '1.0.5', role: 'list-item', text: '甲：同比增长5.5%' },
    { id: '1.0.6', role: 'list-item', text: '乙：同比增长6.5%' },
    heading('2', '二、今年工作'),
    { id: '2.0.1', role: 'table-row', text: '指标\t数值\t𬭚' },
    { id: '2.0.2', role: 'table-row', text: '增速\t5.5%\t不变' },
    { id: '2.0.3', role: 'image', text: '图"1"' },
    paragraph('2.0.4', '扩大有效投资，　继续实施稳健的货币政策。'),
  ],
  [section('1', 3, 9, { title: '一、过去一年' }), section('2', 10, 14, { title: '二、今年工作' })],
);

export interface NoteLimits {
  /** Only within one line, and neither white space at an end nor a picture's words. */
  readonly range: 'line' | 'any';
  readonly text: fc.Arbitrary<string>;
}

const harshWords = fc.constantFrom(
  ...['=1+1', '+86', '-5%', '@all', '\tx', "'=x", "''", '"引"', '<script>alert(1)</script>', '&amp;', ']]>'],
  ...[
    '_x0041_',
    '一、二',
    'a,b;c',
    '\n\n- 甲\n  - 乙',
    '**重**',
    '＝1',
    '𬭚',
    '〔来源此处缺文〕',
    '#建议',
    '建议',
    '。',
    ' ',
  ],
);
export const harshText = fc.array(harshWords, { maxLength: 6 }).map((words) => words.join(''));

const tag = fc.constantFrom(
  '投资',
  '预算',
  '建议',
  '#建议',
  '##疑问',
  '赞同',
  '<b>',
  '=cmd',
  '有 空格',
  '@',
  'x'.repeat(30),
);
const time = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((at) => new Date(at).toISOString());

/** Each on words of its own, so that no two are the same note. */
export function notesOn(report: Report, range: NoteLimits['range'] = 'any'): fc.Arbitrary<Note[]> {
  const place = fc.tuple(fc.nat(report.lines.length - 1), fc.nat(2 ** 20), fc.nat(2 ** 20), fc.nat(3));
  const anchor = place.map(([at, one, other, further]) => {
    const line = report.lines[at];
    const last = report.lines[range === 'line' ? at : Math.min(at + further, report.lines.length - 1)];
    if (!line || !last) return null;
    const start = one % (line.text.length + 1);
    const end =
      line === last ? start + (other % (line.text.length - start + 1)) : other % (last.text.length + 1);
    return describeRange(
      report,
      { start: { line: line.id, offset: start }, end: { line: last.id, offset: end } },
      textVersion,
    );
  });
  const note = fc.record({
    id: fc.uuid(),
    anchor,
    colour: fc.constantFrom(...colours),
    stance: fc.option(fc.constantFrom(...stances)),
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
    text: harshText,
    created: time,
    changed: time,
  });
  return fc.uniqueArray(note, { maxLength: 8, selector: ({ id }) => id }).map((given) => {
    const seen = new Set<string>();
    return given.flatMap(({ anchor: found, ...rest }): Note[] => {
      const words = found?.quote.exact ?? '';
      if (!found || words.trim() === '' || seen.has(words) || isBrokenAt(words)) return [];
      seen.add(words);
      return [{ ...rest, report: report.id, anchor: found }];
    });
  });
}

/** Half of a character cannot be selected, nor written in UTF-8. */
function isBrokenAt(words: string): boolean {
  return words !== new TextDecoder().decode(new TextEncoder().encode(words));
}

export function share(report: Report, notes: readonly Note[], lines: readonly string[] = []): SharedDocument {
  return {
    report,
    version: textVersion,
    notes: orderNotes(report, notes),
    bookmarks: lines.map((line) => bookmarkOn(report, line)),
  };
}

/** Into an empty library that has the document. */
export function bringBack(report: Report, notes: readonly ForeignNote[], stored: readonly Note[] = []) {
  let made = 0;
  return planForeign({
    notes,
    documents: [{ report, version: textVersion }],
    stored: { notes: stored, bookmarks: [] },
    chosen: new Map(),
    now: '2026-03-01T00:00:00.000Z',
    makeId: () => `made-${made++}`,
    own: null,
  });
}
