/** Official documents to test with. */
import type { OfficialBlock, OfficialDocument } from '../../src/domain/prepare/official-document.ts';

const sentence = '推动经济实现质的有效提升和量的合理增长必须坚持稳中求进工作总基调完整准确全面贯彻新发展理念';

/** Of Chinese characters alone, so that every line of the text holds as many as there is room for. */
export function longDocument(): OfficialDocument {
  const blocks = ['一', '二', '三'].flatMap((number): OfficialBlock[] => [
    { kind: 'heading', level: 1, text: `${number}、扩大有效投资` },
    { kind: 'heading', level: 2, text: '（一）优化投资结构' },
    { kind: 'heading', level: 3, text: '1.民间投资' },
    { kind: 'words', text: sentence.repeat(30) },
  ]);
  return {
    title: '关于扩大有效投资的建议',
    byline: '青浦区代表团　王芳',
    blocks: [...blocks, quotationOfWork],
  };
}

export const quotationOfWork = {
  kind: 'quotation',
  words: '实现“基础设施”投资222亿元。',
  citation: '《政府工作报告（摘要）》第二部分第二节第2段',
} as const;

export function shortDocument(): OfficialDocument {
  return {
    title: '关于<投资>的建议',
    byline: '王芳',
    blocks: [
      { kind: 'facts', rows: [{ label: '领衔代表', value: '王芳 & 李明' }] },
      { kind: 'heading', level: 1, text: '一、案由' },
      { kind: 'words', text: '各位代表：\n\n我谈**两点**：\n\n3. 甲\n4. 乙\n\n<script>alert(1)</script>' },
      quotationOfWork,
      { kind: 'quotation', words: '甲\n乙', citation: '《预算报告》第1—2段' },
    ],
  };
}
