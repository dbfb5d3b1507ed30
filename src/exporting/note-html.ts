/** Writes a note's Markdown as HTML that holds nothing but its words: every mark of theirs is escaped. */
import { type NoteBlock, readNoteBlocks, type TextRun } from './note-blocks.ts';
import { escapeXml } from './xml.ts';

export function noteHtml(markdown: string): string {
  const numbers = new ItemNumbers();
  return readNoteBlocks(markdown)
    .map((block) => writeBlock(block, numbers))
    .join('\n');
}

function writeBlock({ kind, runs, quotes, list }: NoteBlock, numbers: ItemNumbers): string {
  if (kind === 'rule') return '<hr>';
  const indent = quotes + (list === null ? 0 : list.level + 1);
  const style = `${quotes > 0 ? ' class="quoted"' : ''}${indent === 0 ? '' : ` style="margin-left:${2 * indent}em"`}`;
  if (kind === 'code') return `<pre${style}>${runs.map(({ text }) => escapeXml(text)).join('')}</pre>`;
  const mark = list?.isItemStart ? `<span class="item">${numbers.next(list)}</span>` : '';
  const words = runs.map(writeRun).join('');
  return `<p${style}>${mark}${kind === 'heading' ? `<b>${words}</b>` : words}</p>`;
}

function writeRun({ text, bold, italic, code }: TextRun): string {
  const words = escapeXml(text);
  const plain = code ? `<code>${words}</code>` : words;
  const slanted = italic ? `<i>${plain}</i>` : plain;
  return bold ? `<b>${slanted}</b>` : slanted;
}

/** Lists are written as paragraphs, which keep what goes on in an item together with it. */
class ItemNumbers {
  readonly #next = new Map<number, number>();

  next({ list, isOrdered, start }: NonNullable<NoteBlock['list']>): string {
    if (!isOrdered) return '• ';
    const number = this.#next.get(list) ?? start;
    this.#next.set(list, number + 1);
    return `${number}. `;
  }
}
