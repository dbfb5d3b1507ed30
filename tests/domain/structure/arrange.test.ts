import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepestLevel } from '../../../src/domain/report/arrangement.ts';
import { chunkReport } from '../../../src/domain/report/chunks.ts';
import { withDetails } from '../../../src/domain/report/derive.ts';
import {
  flattenOutline,
  indexHeadings,
  type Report,
  sectionIdOf,
  shownText,
} from '../../../src/domain/report/report.ts';
import { arrange } from '../../../src/domain/structure/arrange.ts';
import {
  type Structure,
  type StructuredLine,
  structureRoles,
} from '../../../src/domain/structure/structure.ts';
import { printArrangement } from '../../../src/importing/arrangement-file.ts';
import { type Bundle, openBundle } from '../../../src/importing/bundle.ts';

const info = {
  title: null,
  kind: 'other',
  place: null,
  year: null,
  meeting: null,
  occasion: null,
  date: null,
  speaker: null,
} as const;

function open(structure: Structure, text: string): Bundle {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const arrangement = arrange(structure, text, { id: 'made-up', sha256 });
  const bundle = openBundle(bytes, sha256, printArrangement(arrangement));
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error));
  return bundle.value;
}

const wordsOf = ({ pieces }: StructuredLine, text: string) =>
  pieces.map(({ from, to }) => text.slice(from, to)).join('');

const isLeftOut = ({ role }: StructuredLine) => role === 'noise' || role === 'contents';

/** Any text, cut into ranges that hold all of its words, which are put together in any order as lines of any role. */
const structured = fc
  .array(fc.tuple(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('\n', ' \n', '\n\n', '　')), {
    maxLength: 40,
  })
  .chain((parts) => {
    const text = parts.flat().join('');
    const ranges = [...text.matchAll(/\S+(?: \S+)?/g)].map(({ index, 0: words }) => ({
      from: index,
      to: index + words.length,
    }));
    const line = fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      role: fc.constantFrom(...structureRoles),
      level: fc.integer({ min: 1, max: 20 }),
      runIn: fc.option(fc.integer({ min: 1, max: 5 })),
    });
    return fc.record({
      text: fc.constant(text),
      ranges: fc.shuffledSubarray(ranges, { minLength: ranges.length }),
      shapes: fc.array(line, { minLength: ranges.length, maxLength: ranges.length }),
    });
  })
  .map(({ text, ranges, shapes }) => {
    const left = [...ranges];
    const lines = shapes.flatMap(({ count, role, level, runIn }): StructuredLine[] => {
      const pieces = left.splice(0, count);
      const length = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
      if (pieces.length === 0) return [];
      const opens = role === 'heading' || (role === 'paragraph' && runIn !== null);
      return [
        {
          pieces,
          role,
          level: opens ? level : null,
          runIn: role === 'paragraph' && runIn !== null ? Math.min(runIn, length) : null,
          doubt: null,
        },
      ];
    });
    return { text, structure: { lines, info } satisfies Structure };
  });

describe('any structure of any text', () => {
  test('is shown with all of its lines but those left out, in order, and proven', () => {
    fc.assert(
      fc.property(structured, ({ text, structure }) => {
        const { reports, proof } = open(structure, text);
        const kept = structure.lines.filter((line) => !isLeftOut(line));
        expect(reports.map(shownText)).toEqual([kept.map((line) => `${wordsOf(line, text)}\n`).join('')]);
        expect(proof.shown + proof.furniture + proof.layout).toBe(text.length);
        expect(proof.furniture).toBe(
          structure.lines.filter(isLeftOut).reduce((sum, line) => sum + wordsOf(line, text).length, 0),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('opens one section for each of its titles, whose lines are found by its number', () => {
    fc.assert(
      fc.property(structured, ({ text, structure }) => {
        const [report] = open(structure, text).reports as [Report];
        const sections = flattenOutline(report.outline);
        const openers = structure.lines.filter(({ level }) => level !== null);
        expect(sections.map(({ title }) => title)).toEqual(
          openers.map((line) => wordsOf(line, text).slice(0, line.runIn ?? undefined)),
        );
        expect(sections.map(({ level }) => level)).toEqual(
          openers.map(({ level }) => Math.min(level ?? 0, deepestLevel)),
        );
        for (const section of sections) {
          const own = report.lines.slice(section.heading ?? section.first, section.end);
          const numbered = own.filter(({ id }) => /^\d/.test(id));
          expect(numbered.length).toBeGreaterThan(0);
          expect(numbered.map(sectionIdOf)).toEqual(numbered.map(() => section.id));
        }
        const names = [...report.lines.filter(({ role }) => role !== 'heading'), ...sections];
        expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
      }),
      { numRuns: 300 },
    );
  });

  test('is drawn whole', () => {
    fc.assert(
      fc.property(structured, ({ text, structure }) => {
        const [report] = open(structure, text).reports as [Report];
        const drawn = chunkReport(report).flatMap(({ first, end }) => report.lines.slice(first, end));
        expect(drawn).toEqual(report.lines);
      }),
    );
  });
});

describe('a report as it is published', () => {
  const said: readonly (readonly [StructuredLine['role'], string, (number | null)?, (number | null)?])[] = [
    ['noise', '打印'],
    ['occasion', '2026年1月28日在某省人民代表大会上'],
    ['title', '政府工作报告'],
    ['speaker', '省长 某某'],
    ['contents', '一、回顾'],
    ['salutation', '各位代表：'],
    ['heading', '一、回顾', 1],
    ['paragraph', '去年很好。'],
    ['paragraph', '（一）产业升级。工业增长。', 2, 7],
    ['paragraph', '1.汽车。产量增长。', 3, 4],
    ['table-row', '指标\t数值'],
    ['paragraph', '（二）消费回升。', 2, 7],
    ['image', '图'],
    ['heading', '二、任务', 1],
    ['list-item', '办好实事'],
  ];
  const text = said.map(([, words]) => `${words}\n`).join('');
  let at = 0;
  const lines = said.map(([role, words, level = null, runIn = null]): StructuredLine => {
    const from = at;
    at += words.length + 1;
    return { pieces: [{ from, to: from + words.length }], role, level, runIn, doubt: null };
  });
  const [report] = open({ lines, info: { ...info, kind: 'work-report' } }, text).reports as [Report];

  test('numbers its items so that none has the number of a section', () => {
    expect(report.lines.map(({ id, role }) => [id, role])).toEqual([
      ['caption', 'caption'],
      ['title', 'title'],
      ['caption-2', 'caption'],
      ['0.1', 'paragraph'],
      ['1', 'heading'],
      ['1.0.1', 'paragraph'],
      ['1.1.0.1', 'paragraph'],
      ['1.1.1.1', 'paragraph'],
      ['1.1.1.2', 'table-row'],
      ['1.2.1', 'paragraph'],
      ['1.2.2', 'image'],
      ['2', 'heading'],
      ['2.0.1', 'list-item'],
    ]);
  });

  test('has a title that runs into its paragraph as a section that begins with that line', () => {
    const [, section] = flattenOutline(report.outline);
    expect(section).toMatchObject({ id: '1.1', title: '（一）产业升级', heading: 6, first: 6, end: 7 });
    expect(report.lines[6]).toMatchObject({ text: '（一）产业升级。工业增长。', runIn: 7 });
    expect(report.lines[5]?.runIn).toBeNull();
    expect(indexHeadings(report).get('1.1')).toBe('1.1.0.1');
    expect(indexHeadings(report).get('2')).toBe('2');
  });

  test('has sections of one level side by side, also where the level around them is skipped', () => {
    const titles = [
      ['第一章', 1],
      ['第一节', 2],
      ['（一）甲', 3],
      ['第二章', 1],
      ['（一）乙', 3],
      ['（二）丙', 3],
      ['第一节', 2],
    ] as const;
    const words = titles.map(([title]) => `${title}\n`).join('');
    let start = 0;
    const headings = titles.map(([title, level]): StructuredLine => {
      const from = start;
      start += title.length + 1;
      return { pieces: [{ from, to: start - 1 }], role: 'heading', level, runIn: null, doubt: null };
    });
    const [made] = open({ lines: headings, info }, words).reports as [Report];
    expect(made.lines.map(({ id }) => id)).toEqual(['1', '1.1', '1.1.1', '2', '2.1', '2.2', '2.3']);
    expect(flattenOutline(made.outline).map(({ level }) => level)).toEqual(titles.map(([, level]) => level));
  });

  test('is named by its title where nothing else is known of it', () => {
    expect(report).toMatchObject({ title: '政府工作报告', name: '政府工作报告', meeting: '', speaker: null });
  });

  test('is named as the library knows it', () => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const untitled = lines.map((line) =>
      line.role === 'title' ? { ...line, role: 'noise' as const } : line,
    );
    const arrangement = arrange({ lines: untitled, info }, text, { id: 'made-up', sha256 });
    const known = { name: '报告', meeting: '某次会议', kind: 'budget', speaker: '某某' } as const;
    const opened = openBundle(bytes, sha256, printArrangement(arrangement), known);
    expect(opened.ok && opened.value.reports).toMatchObject([{ ...known, title: '报告' }]);
    const renamed = { ...known, name: '预算报告', meeting: '另一次会议' };
    const anew = openBundle(bytes, sha256, printArrangement(arrangement), renamed);
    const [before] = opened.ok ? opened.value.reports : [];
    expect(before && withDetails(before, renamed)).toEqual(anew.ok && anew.value.reports[0]);
  });

  test('keeps its title when the library comes to know it by another name', () => {
    const known = { name: '报告', meeting: '某次会议', kind: 'budget', speaker: null } as const;
    expect(withDetails(report, known)).toEqual({ ...report, ...known, title: '政府工作报告' });
  });
});
