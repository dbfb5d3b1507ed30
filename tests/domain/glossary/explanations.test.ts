import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findExplanations } from '../../../src/domain/glossary/explanations.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { importedReport } from '../../support/imported-report.ts';
import { heading, type MadeUpLine, makeReport, paragraph } from '../../support/made-up-report.ts';

/** 「term at line 1.1:2-5 from line 3.1: text」 */
function found(lines: readonly MadeUpLine[]): string[] {
  return findExplanations(makeReport(lines)).map(
    ({ term, places, lines: by, text }) =>
      `${term} @ ${places.map(({ line, from, to }) => `${line}:${from}-${to}`).join(' ')} < ${by.join(' ')}: ${text}`,
  );
}

const text = [
  heading('1', '一、回顾'),
  paragraph('1.1', '高校入选“双一流”，新增“双一流”学科。'),
  paragraph('1.2', '“一网通办”改革深化。'),
  heading('2', '二、任务'),
  paragraph('2.1', '推进“双一流”建设。'),
];

describe('a glossary at the end', () => {
  test.each([
    ['名词解释', '“双一流”：世界一流大学和一流学科。', '世界一流大学和一流学科。'],
    ['附件：名词解释', '1.“双一流”：世界一流大学和一流学科。', '世界一流大学和一流学科。'],
    ['附件：《政府工作报告》有关名词解释', '（1）“双一流”：世界一流大学。', '世界一流大学。'],
    ['名词注释', '“双一流”：指世界一流大学。', '指世界一流大学。'],
    ['《报告》部分用语说明', '一、“双一流”：世界一流大学。', '世界一流大学。'],
    ['注释', '①“双一流”：世界一流大学。', '世界一流大学。'],
    ['注：', '“双一流”，是指世界一流大学。', '“双一流”，是指世界一流大学。'],
  ])('links the first place of the term in each section: %s', (title, entry, said) => {
    expect(found([...text, paragraph('3.1', title), paragraph('3.2', entry)])).toEqual([
      `“双一流” @ 1.1:4-9 2.1:2-7 < 3.2: ${said}`,
    ]);
  });

  test('the explanation can stand in the next line, or go on in it', () => {
    const lines = [
      ...text,
      heading('3', '名词解释'),
      paragraph('3.1', '1.“双一流”：'),
      paragraph('3.2', '一流大学。'),
    ];
    expect(found(lines)).toEqual(['“双一流” @ 1.1:4-9 2.1:2-7 < 3.1 3.2: 一流大学。']);
    const more = [...lines, paragraph('3.3', '还有一流学科。'), paragraph('3.4', '2.“一网通办”：一次办好。')];
    expect(found(more)).toEqual([
      '“双一流” @ 1.1:4-9 2.1:2-7 < 3.1 3.2 3.3: 一流大学。\n还有一流学科。',
      '“一网通办” @ 1.2:0-6 < 3.4: 一次办好。',
    ]);
  });

  test('what follows its last entry is not a part of it', () => {
    const lines = [
      ...text,
      heading('3', '名词解释'),
      paragraph('3.1', '“双一流”：一流大学。'),
      paragraph('3.2', '责任编辑张三'),
    ];
    expect(found(lines)[0]).toContain('< 3.1: 一流大学。');
    const attached = [...lines, heading('4', '附件2'), paragraph('4.1', '“一网通办”：一次办好。')];
    expect(found(attached)).toHaveLength(1);
  });

  test('a title in a table of contents is not where it begins', () => {
    const lines = [
      paragraph('0.1', '名词解释'),
      ...text,
      paragraph('3.1', '名词解释'),
      paragraph('3.2', '“双一流”：一流大学。'),
    ];
    expect(found(lines)).toEqual(['“双一流” @ 1.1:4-9 2.1:2-7 < 3.2: 一流大学。']);
  });

  test('of terms that begin alike the longest is meant', () => {
    const lines = [
      paragraph('1.1', '建设数字经济创新提质平台，发展数字经济。'),
      paragraph('2.1', '名词解释'),
      paragraph('2.2', '数字经济：新的形态。'),
      paragraph('2.3', '数字经济创新提质：一项行动。'),
    ];
    expect(found(lines)).toEqual([
      '数字经济 @ 1.1:15-19 < 2.2: 新的形态。',
      '数字经济创新提质 @ 1.1:2-10 < 2.3: 一项行动。',
    ]);
  });

  test('several terms that are explained together are found one by one', () => {
    const lines = [
      paragraph('1.1', '支持“两新”，用好“两重”。'),
      paragraph('2.1', '名词解释'),
      paragraph('2.2', '“两重”“两新”：重大战略和设备更新。'),
    ];
    expect(found(lines)).toEqual(['“两重”“两新” @ 1.1:2-6 1.1:9-13 < 2.2: 重大战略和设备更新。']);
  });

  test.each([
    ['other quotation marks', '推进「双一流」建设', '“双一流”：大学。'],
    ['a part of another word in Latin letters', '推进DESIGN中心', 'ESI：指标。'],
    ['parts of two words', '发展三资源型城市', '三资：资金。'],
    ['a term of one character', '稳中求进', '“稳”：稳定。'],
    ['an explanation without words', '推进“双一流”建设', '“双一流”：'],
  ])('links nothing to %s', (_, words, entry) => {
    expect(found([paragraph('1.1', words), paragraph('2.1', '名词解释'), paragraph('2.2', entry)])).toEqual(
      [],
    );
  });
});

describe('numbered notes', () => {
  const notes = [
    paragraph('2.1', '［1］五个必须：'),
    paragraph('2.2', '必须维护权威。'),
    paragraph('2.3', '［2］三资：资金、资产。'),
  ];
  const cited = paragraph('1.1', '做到“五个必须”[1]，管好三资［2］，再说［1］。五个必须。');

  test.each([
    ['under a title', [cited, heading('2', '注释'), ...notes]],
    ['without one', [cited, ...notes]],
  ])('are linked from exactly the marks that refer to them: %s', (_, lines) => {
    expect(found(lines)).toEqual([
      '五个必须 @ 1.1:8-11 1.1:22-25 < 2.1 2.2: 必须维护权威。',
      '三资 @ 1.1:16-19 < 2.3: 资金、资产。',
    ]);
  });

  test('a number at the beginning of a line refers to nothing', () => {
    expect(
      found([paragraph('1.1', '［1］甲'), paragraph('1.2', '乙丙'), heading('2', '注释'), ...notes]),
    ).toEqual([]);
  });

  test('a number that two notes have refers to neither', () => {
    expect(
      found([cited, heading('2', '注释'), ...notes, paragraph('2.4', '［2］四库：水库。')]).map((it) =>
        it.slice(0, 4),
      ),
    ).toEqual(['五个必须', '三资 @']);
    const again = findExplanations(
      makeReport([cited, heading('2', '注释'), ...notes, paragraph('2.4', '［2］四库：水库。')]),
    );
    expect(again[1]?.places).toEqual([{ line: '1.1', from: 14, to: 16 }]);
  });

  test('circled numbers refer to a note only where they do not number a list', () => {
    const note = [heading('2', '注释'), paragraph('2.1', '①五个必须：必须维护权威。')];
    expect(found([paragraph('1.1', '做到这些要求①。'), ...note])).toEqual([
      '五个必须 @ 1.1:6-7 < 2.1: 必须维护权威。',
    ]);
    expect(found([paragraph('1.1', '一是①甲；二是①乙。'), ...note])).toEqual([]);
  });

  test('a note that explains a place, not a term, is linked too', () => {
    expect(
      found([
        paragraph('1.1', '产量［1］增长。'),
        heading('2', '注释'),
        paragraph('2.1', '［1］这里的产量没有包括手工业。'),
      ]),
    ).toEqual(['［1］ @ 1.1:2-5 < 2.1: 这里的产量没有包括手工业。']);
  });
});

test('a document without a glossary has no explanations', () => {
  expect(found(text)).toEqual([]);
  expect(found([])).toEqual([]);
});

test('every place says the term, stands outside the glossary, and overlaps no other', () => {
  const term = fc.constantFrom('双一流', '“两新”', '数字经济', '数字', 'ESI', '一网通办', '“一网通办”');
  const words = fc.array(fc.oneof(term, fc.constantFrom('，', '推进', '和', 'D', '建设')), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 8 }),
      fc.uniqueArray(term, { minLength: 1 }),
      (drafts, terms) => {
        const lines = [
          ...drafts.map((draft, at) => paragraph(`${(at >> 1) + 1}.${at}`, draft.join(''))),
          paragraph('9.0', '名词解释'),
          ...terms.map((each, at) => paragraph(`9.${at + 1}`, `${each}：解释。`)),
        ];
        const texts = new Map(lines.map((line) => [line.id, line.text]));
        const ends = new Map<string, number>();
        const all = findExplanations(makeReport(lines)).flatMap((it) =>
          it.places.map((place) => ({ ...place, term: it.term })),
        );
        for (const { line, from, to, term: said } of all.toSorted((one, other) => one.from - other.from)) {
          expect(line.startsWith('9.')).toBe(false);
          expect(texts.get(line)?.slice(from, to)).toBe(said);
          expect(from).toBeGreaterThanOrEqual(ends.get(line) ?? 0);
          ends.set(line, to);
        }
      },
    ),
  );
});

describe.skipIf(!hasCorpus)('the reports of the corpus', () => {
  const reports = hasCorpus ? corpusFiles('web-text') : [];
  const explained = (name: string) => {
    const file = reports.find((each) => each.name.includes(name));
    return findExplanations(importedReport(file?.text ?? ''));
  };

  test('all 28 numbered notes of one are linked from their one mark', () => {
    const notes = explained('海南省-2026');
    expect(notes.map(({ places }) => places.length)).toEqual(Array.from({ length: 28 }, () => 1));
    expect(notes[26]).toMatchObject({
      term: '五个必须',
      text: expect.stringMatching(/^必须维护党中央权威，/),
    });
  });

  test('of the 26 terms in the glossary of another, those that its text has are linked', () => {
    const terms = explained('江西省-2026');
    expect(terms).toHaveLength(25);
    expect(terms.map(({ term }) => term)).not.toContain('2026年10件民生实事');
  });

  test('the others explain nothing', () => {
    const others = [...reports, ...corpusFiles('plain-text')].filter(({ name }) => !/江西|海南/.test(name));
    for (const { text: words } of others) expect(findExplanations(importedReport(words))).toEqual([]);
  });
});
