/** The text of a structured line: its pieces of the extracted text, put together. */
import type { StructuredLine } from './structure.ts';

export function lineText(line: Pick<StructuredLine, 'pieces'>, text: string): string {
  return line.pieces.map(({ from, to }) => text.slice(from, to)).join('');
}

export function lineLength(line: Pick<StructuredLine, 'pieces'>): number {
  return line.pieces.reduce((length, { from, to }) => length + to - from, 0);
}
