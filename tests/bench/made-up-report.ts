/** Makes up a report of any size in the language of real ones: the same size always gives the same text. */
import { createHash } from 'node:crypto';
import { makeItem, makeTitle } from './made-up-words.ts';
import { makeRandom } from './random.ts';

/** A source and its arrangement, as `resources/reports/<id>/` holds them. */
export interface MadeUpReport {
  readonly source: string;
  readonly arrangement: string;
}

export const reportId = 'qingpu-2026-work-report';

/** Of a report of 1 MB, as performance was measured on before. */
const perMegabyte = { sections: 123, items: 4155, characters: 385_000 };
const sectionsPerPart = 12;
const meeting = '青浦区第六届人民代表大会第七次会议';
const title = `在${meeting}上的政府工作报告`;

interface QuotedSpan {
  readonly from: number;
  readonly to: number;
  readonly begins: string;
}

export function makeUpReport(megabytes: number): MadeUpReport {
  const random = makeRandom(20_260_115);
  const sections = Math.round(perMegabyte.sections * megabytes);
  const items = Math.round(perMegabyte.items * megabytes);
  const characters = Math.round(perMegabyte.characters * megabytes);
  const pieces: string[] = [];
  let position = 0;
  const write = (text: string): QuotedSpan => {
    const from = position;
    pieces.push(text);
    position += text.length;
    return { from, to: position, begins: text.slice(0, 12) };
  };
  let itemsLeft = items;
  const writeItem = () => {
    const length = (characters - position) / itemsLeft;
    itemsLeft -= 1;
    return write(makeItem(random, length));
  };
  /** Items of one paragraph follow each other without a line's end; all but the first begin at a split. */
  const writeParagraph = (count: number) => {
    write('\n\n');
    const [first, ...further] = Array.from({ length: count }, writeItem);
    const piece = { ...first, to: position };
    return {
      type: 'paragraph',
      pieces: [piece],
      splits: further.map(({ from, begins }) => ({ at: from, begins })),
    };
  };

  write('# ');
  const titleSpan = write(title);
  const blocks: unknown[] = [];
  for (let section = 0; section < sections; section += 1) {
    if (section % sectionsPerPart === 0) {
      write('\n\n## ');
      blocks.push({ type: 'part', title: write(makeTitle(random)) });
    }
    write('\n\n### ');
    blocks.push({
      type: 'section',
      title: write(`${makeTitle(random)} ${makeTitle(random)}`),
      order: 'stated',
    });
    const leftAfter = items - Math.round(((section + 1) * items) / sections);
    while (itemsLeft > leftAfter) {
      blocks.push(writeParagraph(Math.min(itemsLeft - leftAfter, 1 + Math.floor(random() * 3))));
    }
  }
  const source = pieces.join('');

  const named = '政府工作报告';
  const name = { from: titleSpan.to - named.length, to: titleSpan.to, words: named };
  const arrangement = {
    format: 'yiyue-arrangement',
    version: 1,
    id: 'qingpu-2026',
    meeting: { from: titleSpan.from + 1, to: titleSpan.from + 1 + meeting.length, words: meeting },
    source: { file: 'source.txt', sha256: createHash('sha256').update(source).digest('hex') },
    documents: [{ id: reportId, kind: 'work-report', title: titleSpan, name, speaker: null, blocks }],
    furniture: [],
    repeats: [],
    duplicates: [],
    misprints: [],
  };
  return { source, arrangement: JSON.stringify(arrangement) };
}
