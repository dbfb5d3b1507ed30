/** The lines in which sentences flow, each with how it begins and ends. */
import { isLeftOut } from './edit-lines.ts';
import { type LineBeginning, lineBeginning } from './line-beginnings.ts';
import { isTitleLike, type LineEnd, lineEnd } from './line-ends.ts';
import { lineText } from './line-text.ts';
import type { RepeatedLines } from './repeated-lines.ts';
import type { Structure, StructuredLine } from './structure.ts';

export interface FlowLine {
  /** In the structure's lines. */
  readonly index: number;
  readonly words: string;
  readonly beginning: LineBeginning;
  readonly end: LineEnd;
  /** Whether the line before it could go on here: no heading stands between them. */
  readonly follows: boolean;
}

export function readFlowLines(
  structure: Structure,
  text: string,
  repeats: readonly RepeatedLines[],
): FlowLine[] {
  const repeated = new Set(
    repeats.flatMap(({ line, count }) => Array.from({ length: count }, (_, at) => line + at)),
  );
  const flow: FlowLine[] = [];
  let follows = false;
  structure.lines.forEach((line, index) => {
    if (isLeftOut(line) || repeated.has(index)) return;
    if (line.role === 'table-row' || line.role === 'image') return;
    const words = lineText(line, text).trim();
    const isText = line.role === 'paragraph' || line.role === 'list-item';
    if (!isText || isTitleLike(words)) {
      follows = false;
      return;
    }
    flow.push({ index, words, beginning: beginningOf(line, words), end: lineEnd(words), follows });
    follows = true;
  });
  return flow;
}

function beginningOf(line: StructuredLine, words: string): LineBeginning {
  const beginning = lineBeginning(words);
  return line.runIn !== null && beginning === 'unclear' ? 'topic' : beginning;
}
