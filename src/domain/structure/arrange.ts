/** Writes down what was found of a text as an arrangement, by which it is shown and proven as the bundled ones are. */
import { type Arrangement, type Block, deepestLevel, type QuotedSpan } from '../report/arrangement.ts';
import type { Span } from '../report/report.ts';
import type { Structure, StructuredLine, StructureRole } from './structure.ts';

export interface ArrangedText {
  /** Of the document: what notes refer to. */
  readonly id: string;
  /** Hex digest of the extracted text in UTF-8. */
  readonly sha256: string;
}

type PlainBlock = Exclude<Block['type'], 'heading' | 'lacking' | 'paragraph'>;

const plainBlocks: Readonly<Partial<Record<StructureRole, PlainBlock>>> = {
  title: 'title',
  occasion: 'caption',
  speaker: 'caption',
  'list-item': 'list-item',
  'table-row': 'row',
  image: 'image',
};

const quoted = 16;

/** `text` is the extracted text that the structure's ranges speak of. */
export function arrange(
  structure: Structure,
  text: string,
  { id, sha256 }: ArrangedText,
): Arrangement & { readonly version: 2 } {
  const quote = ({ from, to }: Span): QuotedSpan => ({
    from,
    to,
    begins: text.slice(from, Math.min(to, from + quoted)),
  });
  const isFurniture = ({ role }: StructuredLine) => role === 'noise' || role === 'contents';
  return {
    version: 2,
    id,
    meeting: null,
    source: { file: 'text.txt', sha256 },
    documents: [
      {
        id,
        kind: structure.info.kind,
        name: null,
        speaker: null,
        blocks: structure.lines
          .filter((line) => !isFurniture(line))
          .map((line) => blockOf(line, line.pieces.map(quote))),
      },
    ],
    furniture: structure.lines.flatMap(({ role, pieces }) =>
      role === 'noise' || role === 'contents' ? pieces.map((piece) => ({ ...quote(piece), kind: role })) : [],
    ),
    repeats: [],
    duplicates: [],
    misprints: [],
  };
}

function blockOf(line: StructuredLine, pieces: readonly QuotedSpan[]): Block {
  const level = Math.min(line.level ?? 1, deepestLevel);
  if (line.role === 'heading') return { type: 'heading', level, pieces, order: 'stated' };
  const type = plainBlocks[line.role];
  if (type) return { type, pieces };
  const heading = line.runIn === null ? null : { level, length: line.runIn };
  return { type: 'paragraph', pieces, splits: [], heading };
}
