/** Speeches, proposals and digests as documents to be handed in, their headings numbered as official ones are. */
import { stanceNames } from '../interchange/taken-notes.ts';
import { type Note, type Stance, stances } from '../notes/note.ts';
import { orderNotes } from '../notes/order.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import type { Report } from '../report/report.ts';
import { statedNumber } from '../report/stated-number.ts';
import { chineseNumber } from './chinese-number.ts';
import { isEmpty, textOf } from './missing.ts';
import type { HeadingLevel, OfficialBlock, OfficialDocument } from './official-document.ts';
import type { FormField } from './proposal-form.ts';
import { chapterOf, chapterTitle, quotationOf, type Taken } from './take-notes.ts';
import type { Block, Part, Proposal, Speech } from './writing.ts';

/** Headings are numbered where there are several that state no number themselves. `byline` says who speaks and when. */
export function speechToHandIn({ title, parts }: Speech, byline: string): OfficialDocument {
  const numbered = parts.filter(({ heading }) => heading.trim() !== '');
  const isNumbered = numbered.length > 1 && numbered.every(({ heading }) => statedNumber(heading) === null);
  const blocks = parts.flatMap((part): OfficialBlock[] => {
    const at = numbered.indexOf(part) + 1;
    const number = isNumbered ? at : null;
    return [...(at > 0 ? [headingBlock(1, number, part.heading)] : []), ...blocksOf(part)];
  });
  return { title, byline, blocks };
}

/** The fields of one line are a table at the head, the others follow under their labels; what is empty is left out. */
export function proposalToHandIn(proposal: Proposal): OfficialDocument {
  const fields = new Map(proposal.form.fields.map((field) => [field.id, field]));
  const filled = proposal.parts.filter((part) => !isEmpty(part));
  const isLine = ({ id }: Part) => fields.get(id)?.kind === 'line';
  const labelOf = (part: Part, field?: FormField) => field?.label.zh ?? part.heading;
  const rows = filled.filter(isLine).map((part) => ({
    label: labelOf(part, fields.get(part.id)),
    value: part.blocks.map(textOf).join(' ').trim(),
  }));
  return {
    title: proposal.title,
    byline: '',
    blocks: [
      ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
      ...filled
        .filter((part) => !isLine(part))
        .flatMap((part, index) => [
          headingBlock(1, index + 1, labelOf(part, fields.get(part.id))),
          ...blocksOf(part),
        ]),
    ],
  };
}

/**
 * 分组审议意见汇总: by chapter, then by stance, in reading order. `authorOf` says whose a note is, or null where names
 * are left out.
 */
export function digestToHandIn(
  title: string,
  byline: string,
  taken: readonly Taken[],
  authorOf: (note: Note) => string | null,
): OfficialDocument {
  const chapters = taken.flatMap(({ report, notes }) => groupByChapter(report, notes));
  const blocks = chapters.flatMap(({ heading, report, notes }, index): OfficialBlock[] => [
    headingBlock(1, index + 1, heading),
    ...groupByStance(notes).flatMap(({ stance, own }, at) => [
      headingBlock(2, at + 1, `${stance === null ? '其他' : stanceNames[stance]}（${own.length}条）`),
      ...own.flatMap((note) => remark(report, note, authorOf(note))),
    ]),
  ]);
  return { title, byline, blocks };
}

interface Chapter {
  readonly heading: string;
  readonly report: Report;
  readonly notes: readonly Note[];
}

function groupByChapter(report: Report, notes: readonly Note[]): Chapter[] {
  // By its place: two chapters can have one title.
  const chapters = new Map<string, Chapter & { readonly notes: Note[] }>();
  for (const note of orderNotes(report, notes)) {
    const id = chapterOf(report, note)?.id ?? '';
    const known = chapters.get(id);
    if (known) known.notes.push(note);
    else chapters.set(id, { heading: chapterTitle(report, note), report, notes: [note] });
  }
  return [...chapters.values()];
}

function groupByStance(notes: readonly Note[]): { readonly stance: Stance | null; readonly own: Note[] }[] {
  return [...stances, null]
    .map((stance) => ({ stance, own: notes.filter((note) => note.stance === stance) }))
    .filter(({ own }) => own.length > 0);
}

function remark(report: Report, note: Note, author: string | null): OfficialBlock[] {
  const quotation = quotationOf(report, note, note.id);
  const words = [note.text, author === null ? '' : escapeMarkdown(`（${author}）`)];
  return [
    blockOf(quotation),
    ...words.flatMap((text) => (text.trim() === '' ? [] : [{ kind: 'words', text } as const])),
  ];
}

function headingBlock(level: HeadingLevel, number: number | null, words: string): OfficialBlock {
  const text = number === null ? words : `${numberOf(level, number)}${words}`;
  return { kind: 'heading', level, text };
}

/** GB/T 9704, 7.3.3. */
function numberOf(level: HeadingLevel, number: number): string {
  if (level === 1) return `${chineseNumber(number)}、`;
  return level === 2 ? `（${chineseNumber(number)}）` : `${number}.`;
}

function blocksOf({ blocks }: Part): OfficialBlock[] {
  return blocks.filter((block) => textOf(block).trim() !== '').map(blockOf);
}

function blockOf(block: Block): OfficialBlock {
  switch (block.kind) {
    case 'words':
      return { kind: 'words', text: block.text };
    case 'quotation':
      return { kind: 'quotation', words: block.words, citation: block.citation };
    case 'chart':
      return { kind: 'chart', chart: block.chart, picture: null };
  }
}
