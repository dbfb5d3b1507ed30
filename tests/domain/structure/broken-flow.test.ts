import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptProposal } from '../../../src/domain/structure/accept-proposal.ts';
import { type FlowProposal, findBrokenFlow } from '../../../src/domain/structure/broken-flow.ts';
import { lineText } from '../../../src/domain/structure/line-text.ts';
import type { Structure } from '../../../src/domain/structure/structure.ts';
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { parseArrangement } from '../../../src/importing/arrangement-file.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { plainText } from '../../support/extracted.ts';
import { heading, type MadeUpLine, madeUpStructure, paragraph } from '../../support/made-up-structure.ts';
import { markedLines } from '../../support/marked-lines.ts';
import { arrangementText, sourceBytes } from '../../support/qingpu.ts';

/** 「招商落户企业超200|户。美的」 */
function joints(structure: Structure, text: string): string[] {
  return findBrokenFlow(structure, text).flatMap((proposal) => {
    if (proposal.kind !== 'join') return [];
    const [line, other] = [structure.lines[proposal.line], structure.lines[proposal.with]];
    return line && other ? [`${lineText(line, text).slice(-4)}|${lineText(other, text).slice(0, 4)}`] : [];
  });
}

function find(...lines: (string | MadeUpLine)[]): FlowProposal[] {
  const { structure, text } = madeUpStructure(
    lines.map((line) => (typeof line === 'string' ? paragraph(line) : line)),
  );
  return findBrokenFlow(structure, text);
}

function plain(...lines: (string | MadeUpLine)[]): string[] {
  return find(...lines).map((proposal) =>
    proposal.kind === 'join'
      ? `${proposal.line}→${proposal.with} ${proposal.reason}`
      : `${proposal.kind} ${proposal.line} ${proposal.reason}`,
  );
}

describe('a sentence cut in two', () => {
  test.each([
    ['within a word', '社会平稳。建设更多保障性住', '房，解决新市民的困难。', 'cut-word'],
    ['within a number', '全面完成。招商落户企业超200', '户，其中外资50户。', 'cut-number'],
    ['within quotation marks', '成效明显。深入实施“一网', '通办、一网统管”改革，方便群众。', 'bracket'],
    ['within a title', '学习贯彻。认真落实《中华人民共和国', '土地管理法》，保护耕地。', 'bracket'],
    ['after the mark of a list', '保障有力。扩大企业年金、', '个人养老金制度覆盖范围，完善制度。', 'comma'],
    ['before a mark', '就业稳定。新增就业岗位', '，帮助困难群众就业。', 'begins-inside'],
    ['between words', '质量改善。我们将坚持不懈地', '推进大气污染防治，改善空气质量。', 'unfinished'],
  ])('is joined: %s', (_, line, rest, reason) => {
    expect(plain('第一段。', line, rest, '最后一段到此为止。')).toEqual([`1→2 ${reason}`]);
  });

  test('is joined over a table, an image and what is left out between its parts', () => {
    const between: MadeUpLine[] = [
      { words: '— 12 —', role: 'noise' },
      { words: '指标\t数值', role: 'table-row' },
      { words: '图', role: 'image' },
    ];
    expect(plain('完成。建设更多保障性住', ...between, '房，解决困难。')).toEqual(['0→4 cut-word']);
  });
});

describe('what is not broken', () => {
  test.each([
    [
      'a numbered paragraph after one without an end',
      ['成效明显。经济稳中有进', '（二）民生改善，群众满意。'],
    ],
    [
      'a topic after a paragraph without an end',
      ['成效明显。经济稳中有进', '民生持续改善。群众更加满意，社会稳定。'],
    ],
    ['a form of address', ['成效明显。经济稳中有进', '各位代表，新的一年开始了。']],
    [
      'a list after a colon, parted by semicolons',
      ['主要目标是：', '增长5%左右；', '就业1200万人；', '物价上涨2%左右。'],
    ],
    [
      'titles that were not found',
      ['2025年工作回顾', '经济稳步增长，质量提高。', '主要任务', '推进改革，扩大开放。'],
    ],
    ['a caption with its photographer', ['主席作报告。本报记者 张三 摄', '过去的工作，成效明显。']],
    ['an end before a note', ['成效明显。经济稳中有进。［12］', '推进改革，扩大开放。']],
    ['an end within quotation marks', ['他说：“我们一定要做到。”', '推进改革，扩大开放。']],
    ['a word in quotation marks at the beginning', ['成效明显。', '“稳”的态势巩固延续，“进”的步伐坚实。']],
    ['a short paragraph said twice', ['各位代表！', '过去的工作。', '各位代表！']],
  ])('%s', (_, lines) => {
    expect(find(...lines)).toEqual([]);
  });

  test('a text of which every line is wrapped', () => {
    expect(find(...Array.from({ length: 40 }, () => '建设更多保障性住，解决新市民的困'))).toEqual([]);
  });

  test('a heading ends what comes before it', () => {
    expect(plain('成效明显。经济稳中有', heading(1, '主要任务'), '进行改革，扩大开放。')).toEqual([]);
  });
});

describe('columns that were read across', () => {
  const columns = [
    '产业发展。促进更多创新企业涌',
    heading(1, '民生改善'),
    '持续用力。兜牢筑稳民生底',
    '现。厚植一流创新生态。打造平台，引育人才。',
    heading(1, '治理有效'),
    '安全稳定。治理有序，社会平安。',
    '线。把稳就业摆在突出位置，完善服务。',
  ];

  test('each sentence goes on where its word does, not in the next line', () => {
    expect(plain(...columns)).toEqual(['0→3 cut-word', '2→6 cut-word']);
  });

  test('there, a sentence without a rest and a rest without a sentence are gaps', () => {
    expect(plain(...columns, '重点突破。全年新增规模以上企业和', heading(1, '结语'))).toContain(
      'gap 7 unfinished',
    );
    expect(plain('完成任务。', '应，协同推进建设。')).toEqual(['gap 1 begins-inside']);
    expect(plain('（上接第1版）社会消费品零售总额增长5%，进出口稳定。')).toEqual(['gap 0 continued-from']);
  });
});

describe('a section said twice', () => {
  const said =
    '优化提升营商环境。推进持续优化营商环境工程，制定优化营商环境方案，实施八项攻坚行动，提高政策集成度。';
  const { structure, text } = madeUpStructure([
    heading(1, '深化改革'),
    paragraph(said),
    paragraph('扩大开放，促进合作。'),
    heading(1, '深化改革'),
    paragraph(said),
  ]);

  test('is one proposal, with its heading', () => {
    expect(findBrokenFlow(structure, text)).toEqual([
      { kind: 'repeat', line: 3, of: 0, count: 2, reason: 'same-words', confidence: 'high' },
    ]);
  });

  test('is left out when it is accepted', () => {
    const [proposal] = findBrokenFlow(structure, text);
    if (!proposal) throw new Error('nothing is proposed');
    const accepted = acceptProposal(structure, proposal);
    expect(accepted.lines.map(({ role }) => role)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'noise',
      'noise',
    ]);
    expect(findBrokenFlow(accepted, text)).toEqual([]);
  });
});

test('accepting the first proposal again and again comes to an end, and holds every unit once', () => {
  const piece = fc.constantFrom(
    '建设住',
    '房，',
    '超20',
    '户。',
    '效',
    '应，',
    '《土地',
    '法》',
    '完成。',
    '（一）',
    '年金、',
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 14 }),
      (drafts) => {
        const { structure, text } = madeUpStructure(drafts.map((draft) => paragraph(draft.join(''))));
        const units = (it: Structure) =>
          it.lines.flatMap(({ pieces }) => pieces).toSorted((one, other) => one.from - other.from);
        let current = structure;
        for (let step = 0; step <= structure.lines.length; step += 1) {
          const next = findBrokenFlow(current, text).find(({ kind }) => kind !== 'gap');
          if (!next) return;
          current = acceptProposal(current, next);
          expect(units(current)).toEqual(units(structure));
        }
        throw new Error('it goes on for ever');
      },
    ),
  );
});

describe('the bundled source', () => {
  const source = sourceBytes.toString('utf8');
  const arrangement = parseArrangement(arrangementText);
  if (!arrangement.ok) throw new Error('the arrangement is not readable');
  const trueJoints = arrangement.value.documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type !== 'paragraph'
        ? []
        : block.pieces.flatMap((piece, index) => {
            const next = block.pieces[index + 1];
            return piece === 'gap' || next === undefined || next === 'gap'
              ? []
              : [`${source.slice(piece.to - 4, piece.to)}|${source.slice(next.from, next.from + 4)}`];
          }),
    ),
  );

  test.each([
    ['with its marks as hints', true],
    ['as plain lines', false],
  ])('the six true joins and the repeated section are proposed, and no others: %s', (_, areMarksHints) => {
    const extracted = markedLines(source, areMarksHints);
    const structure = structureOf(extracted);
    expect(trueJoints).toHaveLength(6);
    expect(joints(structure, source).toSorted()).toEqual(trueJoints.toSorted());
    const repeats = findBrokenFlow(structure, source).flatMap((proposal) => {
      if (proposal.kind !== 'repeat') return [];
      const lines = structure.lines.slice(proposal.line, proposal.line + proposal.count);
      return [{ from: lines[0]?.pieces[0]?.from, to: lines.at(-1)?.pieces.at(-1)?.to }];
    });
    expect(repeats).toEqual(arrangement.value.repeats.map(({ at }) => ({ from: at.from, to: at.to })));
  });

  test('words are missing only where the arrangement has a gap', () => {
    const extracted = markedLines(source);
    const structure = structureOf(extracted);
    const gaps = findBrokenFlow(structure, source).filter(({ kind }) => kind === 'gap');
    const ends = gaps.map(({ line }) => structure.lines[line]?.pieces[0]);
    const besideGap = arrangement.value.documents.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'paragraph' && block.pieces.includes('gap')
          ? block.pieces.filter((piece) => piece !== 'gap')
          : [],
      ),
    );
    expect(gaps.length).toBeGreaterThan(0);
    for (const end of ends) expect(besideGap.some(({ to }) => to === end?.to)).toBe(true);
  });
});

describe.skipIf(!hasCorpus)('the reports of the corpus', () => {
  test('the three sentences that are cut there are proposed, and nothing else', () => {
    const found = corpusFiles('plain-text').flatMap(({ name, text }) => {
      const extracted = plainText(text);
      const structure = structureOf(extracted);
      const proposals = findBrokenFlow(structure, extracted.text);
      expect(proposals.filter(({ kind }) => kind !== 'join')).toEqual([]);
      return joints(structure, extracted.text).map((joint) => `${name.split('/')[1]} ${joint}`);
    });
    expect(found.toSorted()).toEqual([
      '深圳市-2025 更多新市|民、青年',
      '深圳市-2026 业年金、|个人养老',
      '深圳市-2026 ，持续优|化完善“',
    ]);
  });
});
