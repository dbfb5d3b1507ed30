import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../../src/domain/reanchor/align-texts.ts';
import type { Placement } from '../../../src/domain/reanchor/placement.ts';
import { reanchor } from '../../../src/domain/reanchor/reanchor.ts';

/** Where the marked quotation 【…】 of the old text is found in the new one, as words. */
function find(marked: string, newText: string): Placement & { words: string } {
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  const placement = reanchor(alignTexts(marked.replace(/[【】]/g, ''), newText), { start, end });
  const words = placement.state === 'lost' ? '' : newText.slice(placement.start, placement.end);
  return { ...placement, words };
}

describe('a quotation', () => {
  test('that nothing touched is exact where it now stands', () => {
    const old = '一、回顾\n过去一年，【经济稳中有进】。\n';
    expect(find(old, '一、工作回顾\n新的一段。\n过去一年，经济稳中有进。\n')).toEqual({
      state: 'exact',
      start: 18,
      end: 24,
      words: '经济稳中有进',
    });
  });

  test('whose figure changed is changed, and keeps its %', () => {
    expect(
      find('国内生产总值【增长5%左右】，居民收入增加。', '国内生产总值增长4.5%—5%，居民收入增加。'),
    ).toMatchObject({
      state: 'changed',
      isSlight: false,
      words: '增长4.5%—5%',
    });
    expect(find('生产总值增长【5%左右】。', '生产总值增长4.5%左右。')).toMatchObject({
      state: 'changed',
      words: '4.5%左右',
    });
  });
});

describe('a quotation of a text that was revised', () => {
  const section = '坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。扩大有效需求，提振消费信心。\n';
  const closing = '让我们团结奋斗，共同谱写新的篇章。\n';

  test('keeps the words put in within it', () => {
    const found = find(
      `${section}加快【建设科技强国】。\n${closing}`,
      `${section}加快建设世界一流的科技强国。\n${closing}`,
    );
    expect(found).toMatchObject({ state: 'changed', isSlight: false, words: '建设世界一流的科技强国' });
  });

  test('shows a negation put in within it', () => {
    expect(find(`${section}对外资【准入应当放宽】。\n`, `${section}对外资准入不应当放宽。\n`)).toMatchObject({
      state: 'changed',
      isSlight: false,
      words: '准入不应当放宽',
    });
  });

  test('is changed slightly when only punctuation, spaces or lines differ, never when a % or a point does', () => {
    expect(find(`${section}【加强监管，防范风险】。\n`, `${section}加强监管；\n防范风险。\n`)).toMatchObject({
      state: 'changed',
      isSlight: true,
    });
    expect(find(`${section}下降【4.5%左右】。\n`, `${section}下降45%左右。\n`)).toMatchObject({
      isSlight: false,
    });
    expect(find(`${section}下降【4.5%左右】。\n`, `${section}下降4.5左右。\n`)).toMatchObject({
      isSlight: false,
    });
  });

  test.each([
    ['同比【增5%】左右', '同比增—5%左右'],
    ['同比【增‑5%】左右', '同比增5%左右'],
    ['培训【二、三十人】左右', '培训二三十人左右'],
    ['奖励【一百、二百】不等', '奖励一百二百不等'],
    ['偏差【为5′以内】', '偏差为5″以内'],
  ])('is changed by more than punctuation where a mark is a part of a number: %s', (old, next) => {
    expect(find(`${section}${old}。\n`, `${section}${next}。\n`)).toMatchObject({
      state: 'changed',
      isSlight: false,
    });
  });

  test('is what remains of it when a part was taken out', () => {
    const old = `${section}今年要【新建改建道路一百公里，并开通公交线路】。\n${closing}`;
    expect(find(old, `${section}今年要新建改建道路一百公里。\n${closing}`)).toMatchObject({
      state: 'changed',
      words: '新建改建道路一百公里',
    });
  });

  test('is lost when its sentence was taken out, even where the same words stand elsewhere', () => {
    const old = `${section}推进高质量发展。\n${closing}我们要【高质量发展】的成果惠及全体人民。\n结束。\n`;
    const next = `${section}推进高质量发展。\n${closing}结束。\n`;
    expect(find(old, next)).toEqual({ state: 'lost', near: next.length - 4, words: '' });
  });

  test.each([
    ['投入资金【234元】。', '投入资金1,234元。', '1,234元'],
    ['财政收入增长【5%】左右。', '财政收入增长-5%左右。', '-5%'],
    ['财政收入增长【5%】左右。', '财政收入增长—5%左右。', '—5%'],
    ['财政收入增长【5%】左右。', '财政收入增长4—5%左右。', '4—5%'],
    ['绿地占【百分之五】以上。', '绿地占百分之五十以上。', '百分之五十'],
    ['今年安排【五个项目】建设。', '今年安排十五个项目建设。', '十五个项目'],
    ['面积为【5平方】公里。', '面积为1/5平方公里。', '1/5平方'],
  ])('is changed where it is a part of another number now: %s', (old, next, words) => {
    expect(find(`${section}${old}\n${closing}`, `${section}${next}\n${closing}`)).toMatchObject({
      state: 'changed',
      isSlight: false,
      words,
    });
  });

  test('is exact after a double dash, which is no sign', () => {
    const next = `${section}两项指标——5%和6%——都已完成。\n`;
    expect(find(`${section}两项指标，【5%】和6%，都已完成。\n`, next)).toMatchObject({ words: '5%' });
  });

  test.each([
    ['新建学校十所，投入资金【5000万元】，满意度高。', '关停企业三家，罚没款项5000万元，震慑有力。'],
    ['工业产值同比【增长5%】。', '就业岗位数量全年增长5%。'],
    ['社会消费品零售总额【3000亿元】。', '进出口贸易总值3000亿元。'],
    ['教育事业【发展】取得成效。', '养老服务发展明显加快。'],
    ['新建改建公办学校【10】所。', '帮扶困难家庭工程45处。'],
    ['销售率【94.5%】。', '农业总产值平均增长94.5%。'],
  ])(
    'is lost where another clause stands in the place of its own, even with the same figure: %s',
    (old, next) => {
      expect(find(`${section}${old}\n${closing}`, `${section}${next}\n${closing}`)).toMatchObject({
        state: 'lost',
      });
    },
  );

  test.each([
    ['投入资金【5000万元】，满意度高。', '今年全市共投入各类资金5000万元，满意度不高。'],
    ['各级各部门累计投入资金【5000万元】，满意度高。', '5000万元，满意度高。'],
  ])('is exact where words were put in or taken out around it: %s', (old, next) => {
    expect(find(`${section}${old}\n${closing}`, `${section}${next}\n${closing}`)).toMatchObject({
      state: 'exact',
      words: '5000万元',
    });
  });

  test('is exact where its sentence moved, and not where its words stood before', () => {
    const sentence = '深化财税金融改革，优化营商环境，激发各类经营主体活力。';
    const old = `一、改革\n${sentence.replace('营商环境', '【营商环境】')}\n${section}二、民生\n营商环境要好。\n${closing}`;
    const next = `一、改革\n${section}二、民生\n营商环境要好。\n${closing}${sentence}\n`;
    expect(find(old, next)).toMatchObject({
      state: 'exact',
      start: next.lastIndexOf('营商环境'),
    });
  });

  test('is the one at its place among five hundred the same', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `第${index}项：加强领导。\n`);
    const old = lines
      .map((line, index) => (index === 333 ? line.replace('加强领导', '【加强领导】') : line))
      .join('');
    const next = lines.filter((_, index) => index % 7 !== 0).join('');
    expect(find(old, next)).toMatchObject({ state: 'exact', start: next.indexOf('第333项') + 6 });
    expect(find(old, lines.filter((_, index) => index !== 333).join(''))).toMatchObject({ state: 'lost' });
  });

  test('has to be in the old text', () => {
    const alignment = alignTexts('文字', '文字');
    for (const span of [
      { start: 1, end: 1 },
      { start: 1, end: 0 },
      { start: -1, end: 1 },
      { start: 0, end: 3 },
      { start: 0.5, end: 1 },
      { start: Number.NaN, end: 1 },
    ]) {
      expect(() => reanchor(alignment, span)).toThrow(RangeError);
    }
  });
});

describe('an alignment', () => {
  test('follows a place to where it now is', () => {
    const { follow, likeness } = alignTexts('甲乙丙丁戊己庚辛。', '开头甲乙丙丁戊己庚辛。');
    expect([0, 4, 9].map(follow)).toEqual([2, 6, 11]);
    expect(likeness).toBe(1);
  });

  test('of texts of which one is empty likens nothing, of two empty ones everything', () => {
    expect(alignTexts('', '文').likeness).toBe(0);
    expect(alignTexts('文', '').likeness).toBe(0);
    expect(alignTexts('', '').likeness).toBe(1);
  });

  test('tells how far it is, from less to all', () => {
    const told: number[] = [];
    const old = Array.from({ length: 500 }, (_, index) => `第${index}项工作。\n`).join('');
    alignTexts(old, old.replaceAll('9', '八'), (done) => told.push(done));
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});

/** Texts that share much and repeat themselves. */
const text = fc
  .array(fc.constantFrom('推进改革', '增长', '5%', '，', '。', '\n', '不', '发展', '𬭚', '高质量', 'a'), {
    maxLength: 80,
  })
  .map((words) => words.join(''));
const spans = fc.tuple(fc.nat(), fc.nat());

function spanIn(length: number, [one, other]: readonly [number, number]) {
  const start = one % length;
  return { start, end: start + 1 + (other % (length - start)) };
}

describe('whatever the texts', () => {
  test('on the same text every quotation is exact where it was', () => {
    fc.assert(
      fc.property(text, spans, (same, at) => {
        fc.pre(same !== '');
        const span = spanIn(same.length, at);
        expect(reanchor(alignTexts(same, same), span)).toEqual({ state: 'exact', ...span });
      }),
    );
  });

  test('a place is within the new text, exact is the same string, changed is another, lost has no span', () => {
    fc.assert(
      fc.property(text, text, spans, (old, next, at) => {
        fc.pre(old !== '');
        const span = spanIn(old.length, at);
        const placement = reanchor(alignTexts(old, next), span);
        if (placement.state === 'lost') {
          expect(Object.keys(placement).sort()).toEqual(['near', 'state']);
          expect(placement.near).toBeGreaterThanOrEqual(0);
          expect(placement.near).toBeLessThanOrEqual(next.length);
          return;
        }
        expect(placement.start).toBeGreaterThanOrEqual(0);
        expect(placement.start).toBeLessThan(placement.end);
        expect(placement.end).toBeLessThanOrEqual(next.length);
        const isSame = next.slice(placement.start, placement.end) === old.slice(span.start, span.end);
        expect(isSame).toBe(placement.state === 'exact');
      }),
      { numRuns: 2000 },
    );
  });

  test('the stretches of an alignment are the same in both texts', () => {
    fc.assert(
      fc.property(text, text, (old, next) => {
        const { stretches, likeness } = alignTexts(old, next);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        let end = 0;
        for (const stretch of stretches) {
          expect(stretch.old).toBeGreaterThanOrEqual(end);
          end = stretch.old + stretch.length;
          expect(next.slice(stretch.new, stretch.new + stretch.length)).toBe(old.slice(stretch.old, end));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
