/** Makes the lines of a Word paragraph: its number, its words with their look, its pictures and text boxes. */
import { type LineLook, plainLook, type Run, textOf } from '../line-writer.ts';
import { splitRuns } from '../run-lines.ts';
import { isOwnParagraph } from '../soft-line-ends.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

export interface DocxLine {
  readonly runs: readonly Run[];
  readonly look: LineLook;
}

export interface Paragraph {
  readonly runs: Run[];
  style: string;
  /** `text`: of the text, though its style is a heading's. */
  outline: number | 'text' | null;
  isCentred: boolean | null;
  /** '0' takes its style's list away. */
  list: string | null;
  listLevel: number | null;
  /** Their descriptions. */
  readonly images: string[];
  /** Lines of its text boxes. */
  readonly after: DocxLine[];
  isContents: boolean;
  isUnended: boolean;
}

export interface ParagraphSource {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

export function linesOf(paragraph: Paragraph, { styles, numbering }: ParagraphSource): DocxLine[] {
  const style = styles.ofParagraph(paragraph.style);
  const list = paragraph.list ?? style.list;
  const level = paragraph.listLevel ?? style.listLevel ?? numbering.levelOfStyle(paragraph.style) ?? 0;
  const label = list === null ? null : numbering.next(list, level);
  const heading = paragraph.outline === 'text' ? null : (paragraph.outline ?? style.heading);
  const isContents = paragraph.isContents || style.isContents;
  const look: LineLook = {
    kind: isContents ? 'contents' : label?.isBullet === true ? 'list-item' : 'text',
    heading: isContents ? null : heading,
    isCentred: paragraph.isCentred ?? style.isCentred ?? false,
  };
  const runs = [...paragraph.runs];
  const [first] = runs;
  if (first !== undefined && label !== null && label.text !== '')
    runs.unshift({ ...first, text: label.text });
  const lines = splitLines(runs, look).map((each) => ({ runs: each, look }));
  const images = paragraph.images.map((words) => imageLine(words));
  return [...lines, ...images, ...paragraph.after];
}

/** At breaks within it, where what follows is a paragraph to the eye. */
function splitLines(runs: readonly Run[], look: LineLook): Run[][] {
  const lines: Run[][] = [];
  for (const { runs: line } of splitRuns(runs, 'hard')) {
    const before = lines.at(-1);
    const isOwn = look.isCentred || (before !== undefined && isOwnParagraph(textOf(before), textOf(line)));
    if (before === undefined || (isOwn && look.heading === null)) lines.push(line);
    else before.push({ text: '\n', isBold: false, size: null }, ...line);
  }
  return lines;
}

function imageLine(words: string): DocxLine {
  const text = words.trim() || '图';
  return { runs: [{ text, isBold: false, size: null }], look: { ...plainLook, kind: 'image' } };
}
