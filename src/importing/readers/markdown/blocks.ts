/** Goes through the blocks of a Markdown text, and writes the lines that each of them shows. */
import { addHtml } from '../html/lines.ts';
import { type LineLook, type LineWriter, plainLook, type Run, textOf } from '../line-writer.ts';
import { isBoldLine, splitRuns } from '../run-lines.ts';
import { isOwnParagraph } from '../soft-line-ends.ts';
import { readInline } from './inline.ts';
import { noteMark } from './inline-tokens.ts';
import { cellsOf, isTableHead } from './table.ts';

const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^ {0,3}(?:={2,}|-{2,})[ \t]*$/;
const item = /^[ \t]*(?:[-*+]|(\d{1,9}[.)]))[ \t]+(.*)$/;
const note = /^ {0,3}\[\^([^\s[\]]{1,40})\]:[ \t]*(.*)$/;
const definition = /^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\S/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const quote = /^[ \t]*(?:>[ \t]?)+/;
const details = /^[ \t]*<\/?details\b[^>]*>/i;
const summary = /<summary\b[^>]*>(.*?)<\/summary>/i;
const longestSummary = 10_000;
const htmlBlock =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|body|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|html|iframe|li|link|main|menu|meta|nav|ol|p|script|section|style|table|tbody|td|tfoot|th|thead|title|tr|ul)\b/i;

export class MarkdownBlocks {
  readonly #lines: string[];
  readonly #references: ReadonlySet<string>;
  readonly #writer: LineWriter;
  #at = 0;
  /** Of the paragraph that is not yet written. */
  #paragraph: string[] = [];
  #look: LineLook = plainLook;
  #prefix = '';
  /** Whether an open `<details>` is a table of contents; null outside of any. */
  #isContents: boolean | null = null;
  #hasCommentEnds = true;

  constructor(lines: string[], references: ReadonlySet<string>, writer: LineWriter) {
    this.#lines = lines;
    this.#references = references;
    this.#writer = writer;
  }

  get done(): number {
    return this.#at / this.#lines.length;
  }

  /** False after the last block. */
  next(): boolean {
    if (this.#at >= this.#lines.length) {
      this.#flush();
      return false;
    }
    const whole = this.#withoutComment();
    const line = whole.replace(quote, '');
    if (line.length !== whole.length && line.trim() !== '' && this.#paragraph.length === 0) this.#flush();
    if (line.trim() === '') this.#flush();
    else if (!this.#special(line)) this.#continue(line);
    this.#at += 1;
    return true;
  }

  /** Whether the line is something else than more of a paragraph. */
  #special(line: string): boolean {
    const marks = fence.exec(line)?.[1];
    if (marks !== undefined) return this.#code(marks);
    const [begin, level] = heading.exec(line) ?? [];
    if (level !== undefined) {
      const words = line
        .slice(begin?.length)
        .trim()
        .replace(/(?:^|[ \t])#+$/, '');
      this.#begin({ ...plainLook, heading: level.length }, [words]);
      this.#flush();
      return true;
    }
    if (this.#paragraph.length > 0 && underline.test(line) && this.#look === plainLook) {
      this.#look = { ...plainLook, heading: line.includes('=') ? 1 : 2 };
      this.#flush();
      return true;
    }
    if (rule.test(line) || (definition.test(line) && this.#paragraph.length === 0)) {
      this.#flush();
      return true;
    }
    if (isTableHead(line, this.#lines[this.#at + 1])) return this.#table();
    const [, name, text = ''] = note.exec(line) ?? [];
    if (name !== undefined) {
      this.#begin({ ...plainLook, kind: 'note' }, [text], noteMark(name));
      return true;
    }
    if (line.trimStart().startsWith('<') && this.#html(line)) return true;
    const listed = item.exec(line);
    if (listed === null) return false;
    const number = listed[1] === undefined ? '' : `${listed[1]} `;
    const kind = this.#isContents === true ? 'contents' : 'list-item';
    this.#begin({ ...plainLook, kind }, [listed[2] ?? ''], number);
    return true;
  }

  #begin(look: LineLook, paragraph: string[], prefix = ''): void {
    this.#flush();
    this.#look = look;
    this.#prefix = prefix;
    this.#paragraph = paragraph;
  }

  #continue(line: string): void {
    if (this.#paragraph.length === 0 && this.#isContents === true) {
      this.#begin({ ...plainLook, kind: 'contents' }, [line]);
    } else this.#paragraph.push(line);
  }

  #flush(): void {
    const [lines, look, prefix] = [this.#paragraph, this.#look, this.#prefix];
    this.#paragraph = [];
    this.#look = plainLook;
    this.#prefix = '';
    if (lines.length === 0) return;
    const joined = lines.map((line) => line.replace(/(?: {2,}|\\)$/, '<br>')).join('\n');
    const last = joined.replace(/<br>$/, '');
    const { runs, images } = readInline(last, this.#references);
    const paragraphs = look.heading === null ? splitParagraphs(runs, last) : [runs];
    for (const [index, each] of paragraphs.entries()) {
      const isBold = each[0]?.isBold === true;
      const begin = index === 0 && prefix !== '' ? [{ text: prefix, isBold, size: null }] : [];
      this.#writer.addRuns([...begin, ...each], look);
    }
    for (const words of images) this.#writer.add(words.trim() || '图', { ...plainLook, kind: 'image' });
  }

  #code(marks: string): boolean {
    this.#flush();
    const end = new RegExp(`^ {0,3}${marks.charAt(0)}{${marks.length},}[ \\t]*$`);
    for (this.#at += 1; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      if (end.test(line)) break;
      this.#writer.add(line);
    }
    return true;
  }

  #table(): boolean {
    this.#flush();
    this.#row(this.#lines[this.#at] ?? '');
    this.#at += 1;
    for (let next = this.#lines[this.#at + 1]; next?.includes('|'); next = this.#lines[this.#at + 1]) {
      this.#row(next);
      this.#at += 1;
    }
    return true;
  }

  #row(line: string): void {
    const cells = cellsOf(line.replace(quote, '')).map((cell) => readInline(cell, this.#references));
    const runs = cells.flatMap((cell, index) => {
      const words = cell.runs.map((run) => ({ ...run, text: run.text.replace(/[\n\u2028]/g, ' ') }));
      return index === 0 ? words : [{ text: '\t', isBold: false, size: null }, ...words];
    });
    this.#writer.addRuns(runs, { ...plainLook, kind: 'table-row' });
    for (const words of cells.flatMap(({ images }) => images)) {
      this.#writer.add(words.trim() || '图', { ...plainLook, kind: 'image' });
    }
  }

  #html(line: string): boolean {
    if (details.test(line)) {
      this.#flush();
      this.#isContents = /<\/details/i.test(line) ? null : false;
      const rest = line.replace(details, '');
      if (rest.trim() !== '' && rest.length < longestSummary) this.#summary(rest);
      return true;
    }
    if (this.#isContents !== null && line.length < longestSummary && summary.test(line)) {
      this.#summary(line);
      return true;
    }
    if (!htmlBlock.test(line)) return false;
    this.#flush();
    const tag = /^\s*<(script|style)\b/i.exec(line)?.[1];
    const block = [line];
    for (this.#at += 1; this.#at < this.#lines.length; this.#at += 1) {
      const last = block.at(-1) ?? '';
      if (tag !== undefined && last.toLowerCase().includes(`</${tag.toLowerCase()}`)) break;
      const next = this.#lines[this.#at] ?? '';
      if (tag === undefined && next.trim() === '') break;
      block.push(next);
    }
    this.#at -= 1;
    addHtml(block.join('\n'), this.#writer);
    return true;
  }

  #summary(line: string): void {
    const words = summary.exec(line)?.[1] ?? '';
    this.#isContents = /目\s*[录錄次]|contents/i.test(words);
    this.#begin({ ...plainLook, kind: this.#isContents ? 'contents' : 'text' }, [words]);
    this.#flush();
  }

  /** The line, with those after it that a comment reaches into, without the comment. */
  #withoutComment(): string {
    const line = this.#lines[this.#at] ?? '';
    if (!line.includes('<!--') || !this.#hasCommentEnds) return line;
    const parts: string[] = [];
    let rest = line;
    let at = 0;
    for (let from = rest.indexOf('<!--'); from !== -1; from = rest.indexOf('<!--', at)) {
      const before = rest.slice(at, from);
      const began = this.#at;
      let end = rest.indexOf('-->', from + 4);
      while (end === -1 && this.#at + 1 < this.#lines.length) {
        this.#at += 1;
        const inner = this.#lines[this.#at] ?? '';
        end = inner.indexOf('-->');
        if (end !== -1) rest = inner;
      }
      if (end === -1) {
        // Never closed, it is text: nothing of a file is lost to a slip.
        this.#hasCommentEnds = false;
        this.#at = began;
        break;
      }
      parts.push(before);
      at = end + 3;
    }
    return parts.join('') + rest.slice(at);
  }
}

/** A paragraph's lines where they are paragraphs of their own: broken on purpose, bold throughout, or numbered. */
function splitParagraphs(runs: readonly Run[], source: string): Run[][] {
  if (!/\n|<br/i.test(source)) return [[...runs]];
  const lines = splitRuns(runs, 'every');
  const paragraphs: Run[][] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    const isSame = before !== undefined && !isBoldLine(before) && !isBoldLine(line.runs);
    if (isSame && !line.isForced && !isOwnParagraph(textOf(before), textOf(line.runs))) {
      before.push({ text: '\n', isBold: false, size: null }, ...line.runs);
    } else paragraphs.push([...line.runs]);
  }
  return paragraphs;
}
