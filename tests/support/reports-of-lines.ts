/** Reports and their edited versions, of lines alone, for rules that hold of any two texts. */
import fc from 'fast-check';
import type { Report } from '../../src/domain/report/report.ts';
import { makeReport, paragraph } from './made-up-report.ts';

export function reportOfLines(lines: readonly string[]): Report {
  return makeReport(lines.map((text, index) => paragraph(`${index + 1}`, text)));
}

const words = [
  '地区生产总值',
  '增长',
  '5.5%',
  '2025年1—11月',
  '万元',
  '推进',
  '的',
  '、',
  '“十四五”',
  'GDP',
  ' ',
  '\t',
  '𠮷',
];
const clause = fc
  .tuple(fc.array(fc.constantFrom(...words), { maxLength: 6 }), fc.constantFrom('，', '。', '；', ''))
  .map(([parts, end]) => `${parts.join('')}${end}`);

/** Lines that look like each other, and now and then anything at all. */
const line = fc.oneof(
  { weight: 9, arbitrary: fc.array(clause, { maxLength: 6 }).map((clauses) => clauses.join('')) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\n', '')),
  },
);

type Edit = (lines: string[], at: number, to: number) => void;

const edits: readonly Edit[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at, to) => lines.splice(to, 0, ...lines.splice(at, 1)),
  (lines, at, to) => lines.splice(to, 0, lines[at] ?? ''),
  (lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join('')),
  (lines, at, to) => {
    const text = lines[at] ?? '';
    lines.splice(at, 1, text.slice(0, to), text.slice(to));
  },
  (lines, at, to) => {
    const text = lines[at] ?? '';
    lines[at] = `${text.slice(0, to)}提高${text.slice(to + 2)}`;
  },
];

/** A text and what became of it. */
export const versions: fc.Arbitrary<[old: string[], next: string[]]> = fc
  .tuple(
    fc.array(line, { maxLength: 14 }),
    fc.array(fc.tuple(fc.constantFrom(...edits), fc.nat(13), fc.nat(13)), { maxLength: 6 }),
    fc.array(line, { maxLength: 3 }),
  )
  .map(([old, steps, added]) => {
    const next = [...old, ...added];
    for (const [edit, at, to] of steps) if (at < next.length) edit(next, at, to);
    return [old, next];
  });
