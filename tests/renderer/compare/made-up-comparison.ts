/** Comparisons made up for a test, row by row, with the two documents that they compare. */
import type { ComparedRow, Comparison, Piece } from '../../../src/domain/compare/comparison.ts';
import { countChanges } from '../../../src/domain/compare/count-changes.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { heading, type MadeUpLine, makeReport, paragraph, section } from '../../support/made-up-report.ts';

export interface MadeUpComparison {
  readonly comparison: Comparison;
  readonly old: Report;
  readonly next: Report;
}

/**
 * A row as it is written down: 「=」 the same, 「+」 added, 「-」 removed, 「~」 changed with its words as
 * 「[removed|added]」; 「#」 a heading that is the same; 「>N」 moved away to row N, 「<N」 moved here from row N.
 */
export function compared(...written: readonly string[]): MadeUpComparison {
  const lines: { old: MadeUpLine[]; new: MadeUpLine[] } = { old: [], new: [] };
  const moved = new Map<number, number>();
  const rows = written.map((given, index): ComparedRow => {
    const [, mark = '', at = '', words = ''] = /^([=+\-~#]|[<>](\d+) )(.*)$/.exec(given) ?? [];
    const pieces = piecesOf(mark, words);
    const textOf = (kind: Piece['kind']) =>
      pieces
        .filter((piece) => piece.kind === 'same' || piece.kind === kind)
        .map(({ text }) => text)
        .join('');
    const add = (side: 'old' | 'new', text: string): number => {
      const own = lines[side];
      const id = mark === '#' ? `${own.length + 1}` : `${own.length + 1}.1`;
      return own.push(mark === '#' ? heading(id, text) : paragraph(id, text)) - 1;
    };
    const isTo = mark.startsWith('<');
    const from = Number(at);
    const oldText = isTo ? null : mark === '+' ? null : textOf('removed');
    const newText = mark === '-' || mark.startsWith('>') ? null : textOf('added');
    const old = oldText === null ? null : add('old', oldText);
    if (old !== null) moved.set(index, old);
    return {
      kind: kindOf(mark),
      old: isTo ? (moved.get(from) ?? null) : old,
      new: newText === null ? null : add('new', newText),
      pieces,
      moved: at === '' ? null : from,
    };
  });
  return {
    comparison: { rows, changes: countChanges(rows) },
    old: { ...makeReport(lines.old, outlineOf(lines.old)), id: 'old' },
    next: { ...makeReport(lines.new, outlineOf(lines.new)), id: 'new' },
  };
}

function kindOf(mark: string): ComparedRow['kind'] {
  if (mark === '+') return 'added';
  if (mark === '-' || mark.startsWith('>')) return 'removed';
  return mark === '~' ? 'changed' : 'same';
}

function piecesOf(mark: string, words: string): readonly Piece[] {
  if (mark === '+') return [{ kind: 'added', text: words }];
  if (mark === '-' || mark.startsWith('>')) return [{ kind: 'removed', text: words }];
  return words.split(/(\[[^\]]*\])/).flatMap((part): Piece[] => {
    if (part === '') return [];
    const [, removed = '', added = ''] = /^\[([^|]*)\|(.*)\]$/.exec(part) ?? [];
    if (removed === '' && added === '') return [{ kind: 'same', text: part }];
    return [
      ...(removed === '' ? [] : [{ kind: 'removed', text: removed } as const]),
      ...(added === '' ? [] : [{ kind: 'added', text: added } as const]),
    ];
  });
}

function outlineOf(lines: readonly MadeUpLine[]): Report['outline'] {
  return lines.flatMap(({ id, role }, at) => (role === 'heading' ? [section(id, at + 1, at + 1)] : []));
}
