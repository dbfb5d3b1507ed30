/** Tells tables of data from those that only lay out a page, and gives the cells of each row. */
import { isHidden } from './looks.ts';
import type { HtmlElement, HtmlNode } from './parse-html.ts';

const rowGroups = new Set(['thead', 'tbody', 'tfoot']);
const paragraphs = new Set(['p', 'div', 'section', 'article', 'li']);
const wholePages = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'article', 'ul', 'ol']);
/** In the cells of a table of data. */
const mostParagraphs = 4;

export function rowsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  const rows: HtmlElement[][] = [];
  for (const child of elementsOf(table.childNodes)) {
    if (child.tagName === 'caption') rows.push([child]);
    if (!rowGroups.has(child.tagName)) continue;
    for (const row of elementsOf(child.childNodes)) {
      const cells = elementsOf(row.childNodes).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
      rows.push(cells);
    }
  }
  return rows;
}

/** One column, a table within, headings, or cells of many paragraphs: its cells are read one after the other. */
export function isLayout(table: HtmlElement): boolean {
  const rows = rowsOf(table);
  if (rows.every((cells) => cells.length < 2)) return true;
  return rows.some((cells) => cells.some((cell) => holdsPage(cell)));
}

function holdsPage(cell: HtmlElement): boolean {
  let count = 0;
  const open: HtmlElement[] = [...elementsOf(cell.childNodes)];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (wholePages.has(element.tagName)) return true;
    if (paragraphs.has(element.tagName)) count += 1;
    if (count > mostParagraphs) return true;
    open.push(...elementsOf(element.childNodes));
  }
  return false;
}

function elementsOf(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter((node): node is HtmlElement => 'tagName' in node && !isHidden(node));
}
