import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/domain/compare/compare-reports.ts';
import type { ComparedRow, Comparison } from '../../../src/domain/compare/comparison.ts';
import { reportOfLines, versions } from '../../support/reports-of-lines.ts';

function compare(old: readonly string[], next: readonly string[]): Comparison {
  return compareReports(reportOfLines(old), reportOfLines(next));
}

function wording({ pieces }: ComparedRow, side: 'removed' | 'added'): string {
  return pieces.map(({ kind, text }) => (kind === 'same' || kind === side ? text : '')).join('');
}

/** `[-taken out-]` and `{+put in+}`, as in other tools. */
function marked({ pieces }: ComparedRow): string {
  return pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

function rowsOf(old: readonly string[], next: readonly string[]): [kind: string, text: string][] {
  return compare(old, next).rows.map((row) => [
    row.moved === null ? row.kind : `${row.kind}, moved`,
    marked(row),
  ]);
}

const sentences = [
  '地区生产总值增长5.5%左右，城镇调查失业率控制在5%以内。',
  '扎实推进新型城镇化，新增城镇常住人口120万人。',
  '加快建设国际消费中心城市，社会消费品零售总额突破2万亿元。',
  '深化国有企业改革，完善中国特色现代企业制度。',
  '实施就业优先政策，城镇新增就业60万人以上。',
];

describe('a comparison', () => {
  test('has every line of both once and in order, with exactly its words, but for moved lines', () => {
    fc.assert(
      fc.property(versions, ([old, next]) => {
        const { rows } = compare(old, next);
        const ofOld = rows.filter(
          ({ old, moved, kind }) => old !== null && (moved === null || kind === 'removed'),
        );
        const ofNew = rows.filter((row) => row.new !== null);
        expect(ofOld.map((row) => wording(row, 'removed')).flatMap((text) => text.split('\n'))).toEqual(old);
        expect(ofNew.map((row) => wording(row, 'added')).flatMap((text) => text.split('\n'))).toEqual(next);
        for (const row of rows) {
          if (row.old !== null)
            expect(`${wording(row, 'removed')}\n`.startsWith(`${old[row.old]}\n`)).toBe(true);
          if (row.new !== null)
            expect(`${wording(row, 'added')}\n`.startsWith(`${next[row.new]}\n`)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('links the two rows of a moved line', () => {
    fc.assert(
      fc.property(versions, ([old, next]) => {
        const { rows } = compare(old, next);
        rows.forEach(({ moved, kind, old: line }, index) => {
          if (moved === null) return;
          expect(rows[moved]).toMatchObject({ moved: index, old: line });
          expect(kind === 'removed').toBe(rows[moved]?.kind !== 'removed');
        });
      }),
      { numRuns: 100 },
    );
  });

  test('of a text with itself has no change, and of different texts has one', () => {
    fc.assert(
      fc.property(versions, ([old, next]) => {
        expect(compare(old, old).changes).toEqual([]);
        expect(compare(old, next).changes.length > 0).toBe(
          old.join('\n') !== next.join('\n') || old.length !== next.length,
        );
      }),
    );
  });

  test('tells how far it is, never backwards and to the end', () => {
    const told: number[] = [];
    compareReports(reportOfLines(sentences), reportOfLines(sentences.slice(1)), (done) => told.push(done));
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });

  test('shows a figure with its unit, and words around it as the same', () => {
    expect(rowsOf([sentences[0] ?? ''], ['地区生产总值增长5%左右，城镇调查失业率控制在5.5%以内。'])).toEqual([
      ['changed', '地区生产总值增长[-5.5%-]{+5%+}左右，城镇调查失业率控制在[-5%-]{+5.5%+}以内。'],
    ]);
  });

  test('shows a paragraph that was parted by its break alone, and one that was joined too', () => {
    const [first = '', second = ''] = sentences;
    expect(rowsOf([`${first}${second}`], [first, second])).toEqual([['changed', `${first}{+\n+}${second}`]]);
    expect(rowsOf([first, second], [`${first}${second}`])).toEqual([['changed', `${first}[-\n-]${second}`]]);
  });

  test('shows a paragraph of three thousand sentences that was parted after each', () => {
    const all = Array.from({ length: 3000 }, (_, at) => `${at.toString(36)}号工程已经如期完成并且投入使用。`);
    const { rows } = compare([all.join('')], all);
    expect(rows.map(({ kind }) => kind)).toEqual(['changed']);
  });

  test('recognises a line at another place, also when it was changed a little', () => {
    const [first = '', ...rest] = sentences;
    const changed = first.replace('5.5%', '6%');
    const { rows, changes } = compare(sentences, [...rest, changed]);
    expect(rows.map(({ kind, moved }) => [kind, moved])).toEqual([
      ['removed', 5],
      ['same', null],
      ['same', null],
      ['same', null],
      ['same', null],
      ['changed', 0],
    ]);
    expect(changes).toEqual([{ kind: 'moved', row: 5, isNumber: true }]);
  });

  test('keeps what stayed and calls moved what is less', () => {
    const [first = '', second = '', third = '', fourth = ''] = sentences;
    expect(rowsOf([first, second, third, fourth], [first, fourth, second, third])).toEqual(
      [
        ['same', first],
        ['same', fourth],
        ['same', second],
        ['same', third],
      ]
        .map(([kind, text]) => [text === fourth ? 'same, moved' : kind, text])
        .concat([['removed, moved', `[-${fourth}-]`]]),
    );
  });

  test('counts neighbouring lines that were put in as one change', () => {
    const [first = '', second = '', third = '', ...rest] = sentences;
    const { changes } = compare([first, ...rest], [first, second, third, ...rest]);
    expect(changes).toEqual([{ kind: 'added', row: 1, isNumber: true }]);
  });

  test('finds lines of another year by what they speak of, whatever numbers they begin with', () => {
    expect(
      rowsOf(
        ['一、2025年工作回顾', '城镇新增就业62.4万人。', '二、2026年工作安排'],
        ['一、2026年工作回顾', '二、“十五五”主要目标', '城镇新增就业65万人。', '三、2027年工作安排'],
      ),
    ).toEqual([
      ['changed', '一、[-2025年-]{+2026年+}工作回顾'],
      ['added', '{+二、“十五五”主要目标+}'],
      ['changed', '城镇新增就业[-62.4万人-]{+65万人+}。'],
      ['changed', '[-二-]{+三+}、[-2026年-]{+2027年+}工作安排'],
    ]);
  });

  test('of long lines without a likeness ends, with every word of both', () => {
    const line = (seed: number) =>
      Array.from({ length: 30_000 }, (_, index) =>
        String.fromCharCode(0x4e00 + ((index * seed) % 7919)),
      ).join('');
    const { rows } = compare([line(31), '各位代表：'], ['各位代表：', line(77)]);
    expect(rows.length).toBeGreaterThan(1);
  });
});
