/** Lays one document's blocks out as lines and an outline, numbering its sections and items. */
import type { ArrangedDocument, Block } from './arrangement.ts';
import { joinPieces, type LineDraft, splitParagraph } from './line-draft.ts';
import { listOpenings, type Opening } from './openings.ts';
import type { Line, LineRole, Span } from './report.ts';

export interface DraftReport {
  readonly document: ArrangedDocument;
  readonly lines: readonly Line[];
  readonly outline: readonly DraftSection[];
}

export interface DraftSection {
  readonly id: string;
  readonly level: number;
  /** Null where its title are the words of its heading's line. */
  readonly lacking: Span | null;
  readonly heading: number | null;
  readonly isOrderInferred: boolean;
  readonly first: number;
  end: number;
  readonly sections: DraftSection[];
}

const itemRoles = { 'list-item': 'list-item', row: 'table-row', image: 'image' } as const;

export function draftReport(source: string, document: ArrangedDocument): DraftReport {
  const lines: Line[] = [];
  const outline: DraftSection[] = [];
  const openings = listOpenings(document.blocks);
  /** The sections that are open, from the outermost. */
  const open: DraftSection[] = [];
  const counts = { title: 0, caption: 0 };
  let start = 0;
  // Where there are sections, an item before the first must not have the number of one.
  let itemPrefix = openings.some((opening) => opening !== null) ? '0.' : '';
  let itemNumber = 0;

  const add = (role: LineRole, id: string, item: LineDraft, given: Partial<Line> = {}) => {
    const { spans, marks } = item;
    const text = spans.map((span) => slice(source, span)).join('');
    const plain = { markdown: null, continues: false, runIn: null };
    lines.push({ id, role, text, start, ...plain, marks, spans, ...given });
    start += text.length + 1;
    const inner = open.at(-1);
    if (inner) inner.end = lines.length;
  };

  const nextItem = () => {
    itemNumber += 1;
    return `${itemPrefix}${itemNumber}`;
  };

  const openSection = (block: Block, { depth, level, hasSections }: Opening): string => {
    open.length = depth - 1;
    const around = open.at(-1);
    const siblings = around ? around.sections : outline;
    const id = `${around ? `${around.id}.` : ''}${siblings.length + 1}`;
    const first = lines.length + (block.type === 'heading' ? 1 : 0);
    const section: DraftSection = {
      id,
      level,
      lacking: block.type === 'lacking' ? block.title : null,
      heading: block.type === 'lacking' ? null : lines.length,
      isOrderInferred: block.type === 'heading' && block.order === 'inferred',
      first,
      end: first,
      sections: [],
    };
    siblings.push(section);
    open.push(section);
    itemPrefix = depth === 1 || hasSections ? `${id}.0.` : `${id}.`;
    itemNumber = 0;
    return id;
  };

  document.blocks.forEach((block, at) => {
    const opening = openings[at];
    const section = opening ? openSection(block, opening) : '';
    switch (block.type) {
      case 'title':
      case 'caption': {
        counts[block.type] += 1;
        const count = counts[block.type];
        add(block.type, count === 1 ? block.type : `${block.type}-${count}`, joinPieces(block.pieces));
        break;
      }
      case 'heading': {
        const line = joinPieces(block.pieces);
        if (block.order === 'inferred') line.marks.push({ kind: 'order', from: 0, to: line.length });
        add('heading', section, line);
        break;
      }
      case 'lacking':
        break;
      case 'paragraph':
        splitParagraph(block).forEach((item, index) => {
          const runIn = index === 0 && block.heading ? Math.min(block.heading.length, item.length) : null;
          add('paragraph', nextItem(), item, { continues: index > 0, runIn });
        });
        break;
      default:
        add(itemRoles[block.type], nextItem(), joinPieces(block.pieces));
    }
  });
  return { document, lines, outline };
}

/** The item that shows a range of the source. */
export function findPlace(
  span: Span,
  drafts: readonly DraftReport[],
): { readonly report: string; readonly line: string } | null {
  for (const draft of drafts) {
    const line = draft.lines.find((candidate) =>
      candidate.spans.some((own) => own.from <= span.from && span.to <= own.to),
    );
    if (line) return { report: draft.document.id, line: line.id };
  }
  return null;
}

export function slice(source: string, span: Span): string {
  return source.slice(span.from, span.to);
}
