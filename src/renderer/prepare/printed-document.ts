/** An official document as elements to be printed, the same as its web page has. */
import type { OfficialDocument } from '../../domain/prepare/official-document.ts';
import type { TextRun } from '../../exporting/note-blocks.ts';
import { officialHtmlStyle } from '../../exporting/official-html-style.ts';
import { layOut, type OfficialChart, type OfficialParagraph } from '../../exporting/official-paragraphs.ts';
import type { PrintedPage } from '../desktop/print-page.ts';
import type { ChartDrawer } from './draw-charts.ts';

/** Without `draw`, and where a chart can't be drawn, its values stand as lines. */
export function printedDocument(official: OfficialDocument, draw: ChartDrawer | null): PrintedPage {
  const { paragraphs, footnotes } = layOut(official);
  const byline = make('p', official.byline);
  byline.className = 'byline';
  const header = make(
    'header',
    make('h1', official.title),
    ...(official.byline.trim() === '' ? [] : [byline]),
  );
  const notes = make('section', make('ol', ...footnotes.map((words) => make('li', words))));
  notes.className = 'footnotes';
  return {
    title: official.title,
    style: officialHtmlStyle,
    body: [
      header,
      make('main', ...paragraphs.map((each) => write(each, draw))),
      ...(footnotes.length > 0 ? [notes] : []),
    ],
  };
}

function write(each: OfficialParagraph, draw: ChartDrawer | null): HTMLElement {
  switch (each.kind) {
    case 'heading':
      return make(`h${(each.level + 1) as 2 | 3 | 4}`, each.text);
    case 'facts':
      return make(
        'table',
        ...each.rows.map(({ label, value }) => make('tr', make('th', label), make('td', value))),
      );
    case 'chart': {
      const source = make('p', each.source);
      source.className = 'source';
      return make('figure', ...drawn(each, draw), make('figcaption', each.caption), source);
    }
    case 'text': {
      const reference = each.footnote === null ? [] : [make('sup', `${each.footnote}`)];
      return make('p', ...each.runs.map(writeRun), ...reference);
    }
  }
}

function drawn({ chart, lines }: OfficialChart, draw: ChartDrawer | null): readonly Element[] {
  try {
    if (draw) return [draw(chart)];
  } catch {
    // What else is printed is worth more than the drawing.
  }
  return lines.map((line) => make('p', line));
}

function writeRun({ text, bold, italic }: TextRun): HTMLElement {
  const lines = text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [make('br'), line]));
  const words = make('span', ...lines);
  const slanted = italic ? make('em', words) : words;
  return bold ? make('strong', slanted) : slanted;
}

function make(name: keyof HTMLElementTagNameMap, ...content: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}
