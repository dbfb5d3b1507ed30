/** Lays one document's blocks out as lines and an outline, numbering its parts, sections and items. */
import type { ArrangedDocument, Block, Piece } from './arrangement.ts';
import type { Line, LineRole, Mark, Span } from './report.ts';

export interface DraftReport {
  readonly document: ArrangedDocument;
  readonly lines: readonly Line[];
  readonly outline: readonly DraftSection[];
}

export interface DraftSection {
  readonly id: string;
  readonly level: number;
  readonly title: Span;
  readonly heading: number | null;
  readonly isOrderInferred: boolean;
  readonly first: number;
  end: number;
  readonly sections: DraftSection[];
}

export function draftReport(source: string, document: ArrangedDocument): DraftReport {
  const lines: Line[] = [];
  const outline: DraftSection[] = [];
  let part: DraftSection | null = null;
  let section: DraftSection | null = null;
  let start = 0;

  const add = (
    role: LineRole,
    id: string,
    spans: readonly Span[],
    marks: readonly Mark[],
    continues: boolean,
  ) => {
    const text = spans.map((span) => slice(source, span)).join('');
    lines.push({ id, role, text, markdown: null, start, continues, marks, spans });
    start += text.length + 1;
    if (section) section.end = lines.length;
    else if (part) part.end = lines.length;
  };

  const open = (level: 1 | 2, title: Span, hasHeading: boolean, isOrderInferred: boolean): DraftSection => {
    const siblings = level === 1 ? outline : (part?.sections ?? outline);
    const number = siblings.length + 1;
    const first = lines.length + (hasHeading ? 1 : 0);
    const opened: DraftSection = {
      id: level === 2 && part ? `${part.id}.${number}` : `${number}`,
      level: level === 2 && part ? 2 : 1,
      title,
      heading: hasHeading ? lines.length : null,
      isOrderInferred,
      first,
      end: first,
      sections: [],
    };
    siblings.push(opened);
    return opened;
  };

  // Where there are sections, an item before the first must not have the number of one.
  const outside = document.blocks.some(isOpening) ? '0.' : '';
  let itemNumber = 0;
  const addItem = (role: LineRole, spans: readonly Span[], marks: readonly Mark[], continues: boolean) => {
    itemNumber += 1;
    const prefix = section ? `${section.id}.` : part ? `${part.id}.0.` : outside;
    add(role, `${prefix}${itemNumber}`, spans, marks, continues);
  };

  add('title', 'title', [document.title], [], false);
  for (const block of document.blocks) {
    switch (block.type) {
      case 'caption':
        add('caption', 'caption', [block.text], [], false);
        break;
      case 'part':
      case 'section': {
        const inferred = isInferred(block);
        const opened = open(block.type === 'part' ? 1 : 2, block.title, true, inferred);
        if (block.type === 'part') part = opened;
        section = block.type === 'part' ? null : opened;
        itemNumber = 0;
        const { from, to } = block.title;
        add(
          'heading',
          opened.id,
          [block.title],
          inferred ? [{ kind: 'order', from: 0, to: to - from }] : [],
          false,
        );
        break;
      }
      case 'lacking':
        section = open(2, block.title, false, false);
        itemNumber = 0;
        break;
      case 'list-item':
        addItem('list-item', [block.text], [], false);
        break;
      case 'paragraph':
        splitParagraph(
          block.pieces,
          block.splits.map((split) => split.at),
        ).forEach((item, index) => {
          addItem('paragraph', item.spans, item.marks, index > 0);
        });
        break;
    }
  }
  return { document, lines, outline };
}

function isOpening({ type }: Block): boolean {
  return type === 'part' || type === 'section' || type === 'lacking';
}

function isInferred(block: Block): boolean {
  return block.type === 'section' && block.order === 'inferred';
}

interface ItemDraft {
  readonly spans: Span[];
  readonly marks: Mark[];
  length: number;
}

/**
 * Cuts a paragraph's pieces into items: at each split, and at a gap inside it, so that no quotation runs
 * over words that the source lacks. A gap or a join becomes a mark at its offset in the item.
 */
function splitParagraph(pieces: readonly Piece[], splits: readonly number[]): ItemDraft[] {
  let item: ItemDraft = { spans: [], marks: [], length: 0 };
  const items = [item];
  let isBroken = false;
  for (const piece of pieces) {
    if (piece === 'gap') {
      item.marks.push({ kind: 'gap', from: item.length, to: item.length });
      isBroken = item.length > 0;
      continue;
    }
    const cuts = splits.filter((at) => at > piece.from && at < piece.to);
    [piece.from, ...cuts].forEach((from, index, starts) => {
      const to = starts[index + 1] ?? piece.to;
      if (isBroken || index > 0 || splits.includes(from)) {
        item = { spans: [], marks: [], length: 0 };
        items.push(item);
      } else if (item.spans.length > 0) {
        item.marks.push({ kind: 'join', from: item.length, to: item.length });
      }
      item.spans.push({ from, to });
      item.length += to - from;
      isBroken = false;
    });
  }
  return items;
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
