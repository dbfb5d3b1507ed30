/** Headings that have no number: 「2025年工作回顾」 as a line of its own, or a line that the file marks as one. */
import type { HeadingLine } from './heading-line.ts';
import { numberingMarkOf } from './numbering-mark.ts';
import { endsSentence, isPlain, isWhole, type TextLine } from './text-line.ts';

const matterPattern =
  /^(?:绪\s*[言论]|[前序引]\s*言|结\s*[束]?\s*语|附\s*则|附\s*[件录表][一二三四五六七八九十0-9０-９]{0,2}(?:[：:\s].{0,40})?|名词解释|有关名词解释|名词注释|注\s*释|相关名词解释)[：:]?$/;
/** What is never a heading: items, tables' captions, greetings, notes in brackets, dates. */
const neverPattern =
  /^(?:[—–\-─―·•●■◆▲※*]|[（(【［[<>》《|]|[一二三四五六七八九十]+[是要]|各位|主任|图\s*\d|表\s*\d|单位：|注[：:]|来源|谢谢|\d+[.．、)）]|[\d年月日\s]+$)/;
const sentenceMarks = /[。；！？：;!?:]/;
const speech = /我们|^(?:一年来|五年来|过去|这[一五])/;
/** The one kind of line that ends with a colon and is a heading for all that follows it. */
const announcement = /^具体[^，。：]{2,12}个方面(?:的)?工作：$/;

export interface TextAround {
  readonly isText: (index: number) => boolean;
  /** The line that the title block ends before: nothing above it is a heading without a number. */
  readonly start: number;
  /** By line: numbered headings. */
  readonly numbered: ReadonlyMap<number, HeadingLine>;
}

export function unnumberedHeadings(lines: readonly TextLine[], around: TextAround): HeadingLine[] {
  const found: HeadingLine[] = [];
  const texts = textIndices(lines, around);
  const trusts = trustsBareLines(lines, texts, around);
  for (const [place, index] of texts.entries()) {
    const line = lines[index];
    if (line === undefined || around.numbered.has(index)) continue;
    const heading = fromFile(line, index) ?? matter(line, index);
    if (heading !== null) found.push(heading);
    else if (trusts && isPlain(line)) {
      const before = lines[texts[place - 1] ?? -1];
      const isAfterHeading =
        around.numbered.has(texts[place - 1] ?? -1) || found.at(-1)?.index === texts[place - 1];
      const bare = fromText(line, index, {
        before: isAfterHeading ? null : (before ?? null),
        after: lines[texts[place + 1] ?? -1] ?? null,
        isBeforeNumber: around.numbered.has(texts[place + 1] ?? -1),
      });
      if (bare !== null) found.push(bare);
    }
  }
  return found;
}

function textIndices(lines: readonly TextLine[], around: TextAround): number[] {
  const indices: number[] = [];
  for (let index = around.start; index < lines.length; index += 1)
    if (around.isText(index)) indices.push(index);
  return indices;
}

/** Where many lines end without a sentence's end, they are broken lines or cells, and say nothing. */
function trustsBareLines(
  lines: readonly TextLine[],
  texts: readonly number[],
  { numbered }: TextAround,
): boolean {
  let paragraphs = 0;
  let open = 0;
  for (const index of texts) {
    const line = lines[index];
    if (line === undefined || numbered.has(index)) continue;
    if (endsSentence(line)) paragraphs += 1;
    else open += 1;
  }
  return open <= 2 + paragraphs * 0.4;
}

function fromFile(line: TextLine, index: number): HeadingLine | null {
  const { heading, bold, size, isCentred, kind } = line.hints;
  const titleLength = /[。：:]/.test(line.last) ? line.length - 1 : line.length;
  if (!isWhole(line) || titleLength === 0 || /^(?:各位|[—(（])/.test(line.head)) return null;
  if (heading !== null && kind !== 'table-row' && kind !== 'image') {
    return { index, kind: `heading-${heading}`, ordinal: null, titleLength, doubt: null };
  }
  if (!isPlain(line) || line.length > 40 || neverPattern.test(line.head)) return null;
  const stands = bold >= titleLength || (size !== null && size >= 1.15) || (isCentred && line.length <= 30);
  if (!stands || /[。；！？：]/.test(line.head.slice(0, titleLength))) return null;
  if (line.last === '。' && (line.length > 20 || /，/.test(line.head))) return null;
  return { index, kind: 'bare', ordinal: null, titleLength, doubt: null };
}

function matter(line: TextLine, index: number): HeadingLine | null {
  if (!isPlain(line) || line.length > 50 || !matterPattern.test(line.head)) return null;
  const titleLength = /[：:]/.test(line.last) ? line.length - 1 : line.length;
  return { index, kind: 'matter', ordinal: null, titleLength, doubt: null };
}

interface Neighbours {
  /** Null at the text's beginning and after a heading: nothing that the line could go on. */
  readonly before: TextLine | null;
  readonly after: TextLine | null;
  readonly isBeforeNumber: boolean;
}

function fromText(
  line: TextLine,
  index: number,
  { before, after, isBeforeNumber }: Neighbours,
): HeadingLine | null {
  const found = { index, kind: 'bare', ordinal: null, doubt: 'unnumbered-heading' } as const;
  if (isBeforeNumber && announcement.test(line.head)) return { ...found, titleLength: line.length - 1 };
  if (line.length < 3 || line.length > 36 || neverPattern.test(line.head) || endsSentence(line)) return null;
  if (sentenceMarks.test(line.head) || speech.test(line.head) || commas(line.head) > 1) return null;
  if (!hasWords(line.head) || numberingMarkOf(line.head) !== null) return null;
  if (before !== null && !endsSentence(before)) return null;
  if (!isBeforeNumber && (after === null || !isParagraph(after))) return null;
  return { ...found, titleLength: line.length };
}

function isParagraph(line: TextLine): boolean {
  return isPlain(line) && line.length > 24 && /[。！？：；]/.test(line.last);
}

function commas(text: string): number {
  return text.split('，').length - 1;
}

function hasWords(text: string): boolean {
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return han >= 2 && han * 2 >= text.length;
}
