/** A small source with everything in it that an arrangement can say of one. */
import { type ArrangementFile1, upgradeArrangement } from '../../../src/importing/arrangement-file-1.ts';

const pieces = {
  meeting: '第五次会议',
  title: '政府工作报告',
  caption: '（摘要）',
  opening: '各位代表：',
  part: '一、过去一年',
  section: '（一）稳中求进',
  paragraph: '全年增长5.5%。投资增长8%。',
  next: '消费回升。',
  item: '新增就业3万人',
  second: '计划草案说明',
  words: '全年增长5.5%。',
} as const;

const order = [
  pieces.meeting,
  `# ${pieces.title}`,
  pieces.caption,
  pieces.opening,
  `## ${pieces.part}`,
  `### ${pieces.section}`,
  pieces.paragraph,
  pieces.next,
  `- ${pieces.item}`,
  pieces.opening,
  `# ${pieces.second}`,
  pieces.words,
];

export const source = `${order.join('\n\n')}\n`;

/** `sha256` is the digest of the source's bytes. */
export function arrangement(sha256: string): ArrangementFile1 {
  return {
    format: 'yiyue-arrangement',
    version: 1,
    id: 'made-up',
    meeting: labelOf('政府'),
    source: { file: 'source.txt', sha256 },
    documents: [
      {
        id: 'report',
        kind: 'work-report',
        title: spanOf(pieces.title),
        name: labelOf(pieces.title),
        speaker: null,
        blocks: [
          { type: 'caption', text: spanOf(pieces.caption) },
          { type: 'paragraph', pieces: [spanOf(pieces.opening)], splits: [] },
          { type: 'part', title: spanOf(pieces.part) },
          { type: 'section', title: spanOf(pieces.section), order: 'inferred' },
          {
            type: 'paragraph',
            pieces: [spanOf(pieces.paragraph), 'gap', spanOf(pieces.next)],
            splits: [{ at: source.indexOf('投资增长'), begins: '投资' }],
          },
          { type: 'lacking', title: spanOf('投资') },
          { type: 'list-item', text: spanOf(pieces.item) },
        ],
      },
      {
        id: 'plan',
        kind: 'plan-explanation',
        title: spanOf(pieces.second),
        name: labelOf(pieces.second),
        speaker: labelOf('草案'),
        blocks: [{ type: 'paragraph', pieces: [lastSpanOf(pieces.words)], splits: [] }],
      },
    ],
    furniture: [spanOf(pieces.meeting)],
    repeats: [{ at: lastSpanOf(pieces.opening), of: spanOf(pieces.opening) }],
    duplicates: [[spanOf(pieces.words), lastSpanOf(pieces.words)]],
    misprints: [{ at: spanOf('回升'), reading: '回暖' }],
  };
}

/** The same in the present version: the source's marks are no text, and one section's title runs into its paragraph. */
export function presentArrangement(sha256: string): object {
  const upgraded = upgradeArrangement(arrangement(sha256));
  return {
    ...upgraded,
    format: 'yiyue-arrangement',
    version: 2,
    documents: upgraded.documents.map((document) => ({
      ...document,
      blocks: document.blocks.map((block, at) =>
        at === 5 && block.type === 'paragraph' ? { ...block, heading: { level: 3, length: 2 } } : block,
      ),
    })),
    furniture: [
      ...upgraded.furniture,
      ...[...source.matchAll(/^(#+|-)/gm)].map(({ index, 0: mark }) => ({
        ...spanAt(index, mark),
        kind: 'noise',
      })),
    ],
  };
}

function spanOf(words: string) {
  return spanAt(source.indexOf(words), words);
}

function lastSpanOf(words: string) {
  return spanAt(source.lastIndexOf(words), words);
}

function spanAt(from: number, words: string) {
  return { from, to: from + words.length, begins: words.slice(0, 4) };
}

function labelOf(words: string) {
  const { from, to } = spanOf(words);
  return { from, to, words };
}
