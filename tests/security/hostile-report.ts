/** A document whose every line is a hostile text: a source and its arrangement, as a later importer would hand them over. */
import { createHash } from 'node:crypto';
import type { QuotedSpan } from '../../src/domain/report/arrangement.ts';
import type { ArrangementFile1 } from '../../src/importing/arrangement-file-1.ts';

type Block = ArrangementFile1['documents'][number]['blocks'][number];

export interface HostileReport {
  readonly source: string;
  readonly arrangement: string;
  /** What each line says, in order. */
  readonly lines: readonly string[];
}

/** The first text becomes the title, and with it the meeting's name and the document's. */
export function makeHostileReport(texts: readonly string[]): HostileReport {
  const lines = texts.map(asLine).filter((line) => line !== '');
  const spans: QuotedSpan[] = [];
  let at = 0;
  for (const line of lines) {
    spans.push({ from: at, to: at + line.length, begins: line.slice(0, 20) });
    at += line.length + 1;
  }
  const [title, ...rest] = spans;
  if (title === undefined) throw new Error('there is no text');
  const source = `${lines.join('\n')}\n`;
  const label = { from: title.from, to: title.to, words: lines[0] ?? '' };
  const arrangement: ArrangementFile1 = {
    format: 'yiyue-arrangement',
    version: 1,
    id: 'hostile',
    meeting: label,
    source: { file: 'source.txt', sha256: createHash('sha256').update(source).digest('hex') },
    documents: [
      {
        id: 'hostile-report',
        kind: 'work-report',
        title,
        name: label,
        speaker: label,
        blocks: rest.map(blockOf),
      },
    ],
    furniture: [],
    repeats: [],
    duplicates: [],
    misprints: [],
  };
  return { source, arrangement: JSON.stringify(arrangement), lines };
}

/** Every kind of line in turn. */
function blockOf(text: QuotedSpan, index: number): Block {
  if (index === 0) return { type: 'caption', text };
  if (index % 40 === 1) return { type: 'part', title: text };
  if (index % 10 === 2)
    return { type: 'section', title: text, order: index % 20 === 2 ? 'stated' : 'inferred' };
  if (index % 3 === 0) return { type: 'list-item', text };
  return { type: 'paragraph', pieces: index % 7 === 0 ? ['gap', text] : [text], splits: [] };
}

/** One line of UTF-8 without white space around it. */
function asLine(text: string): string {
  return Buffer.from(text)
    .toString()
    .replace(/[\n\r]+/g, ' ')
    .trim();
}
