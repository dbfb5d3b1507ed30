/** Writes an official document as a web page that stands alone: no script, nothing fetched, laid out for paper. */
import type { OfficialDocument } from '../domain/prepare/official-document.ts';
import type { TextRun } from './note-blocks.ts';
import { officialHtmlStyle } from './official-html-style.ts';
import { layOut, type OfficialParagraph } from './official-paragraphs.ts';
import { escapeXml } from './xml.ts';

export function officialToHtml(official: OfficialDocument): string {
  const { paragraphs, footnotes } = layOut(official);
  const title = escapeXml(official.title);
  const byline = official.byline.trim() === '' ? '' : `<p class="byline">${escapeXml(official.byline)}</p>\n`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${officialHtmlStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${byline}</header>
<main>
${paragraphs.map(write).join('\n')}
</main>
${writeFootnotes(footnotes)}</body>
</html>
`;
}

function write(each: OfficialParagraph): string {
  switch (each.kind) {
    case 'heading':
      return `<h${each.level + 1}>${escapeXml(each.text)}</h${each.level + 1}>`;
    case 'facts': {
      const rows = each.rows.map(
        ({ label, value }) => `<tr><th scope="row">${escapeXml(label)}</th><td>${escapeXml(value)}</td></tr>`,
      );
      return `<table>\n${rows.join('\n')}\n</table>`;
    }
    case 'chart': {
      const { picture, lines, caption, source } = each;
      const drawn = picture?.svg ?? lines.map((line) => `<p>${escapeXml(line)}</p>`).join('\n');
      const cited = source === '' ? '' : `\n<p class="source">${escapeXml(source)}</p>`;
      return `<figure>\n${drawn}\n<figcaption>${escapeXml(caption)}</figcaption>${cited}\n</figure>`;
    }
    case 'text':
      return `<p>${each.runs.map(writeRun).join('')}${writeReference(each.footnote)}</p>`;
  }
}

function writeRun({ text, bold, italic, code }: TextRun): string {
  const words = escapeXml(text).replaceAll('\n', '<br>');
  const inner = code ? `<code>${words}</code>` : words;
  const slanted = italic ? `<em>${inner}</em>` : inner;
  return bold ? `<strong>${slanted}</strong>` : slanted;
}

function writeReference(number: number | null): string {
  if (number === null) return '';
  return `<sup><a id="ref-${number}" href="#note-${number}" role="doc-noteref">${number}</a></sup>`;
}

function writeFootnotes(footnotes: readonly string[]): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map(
    (words, index) => `<li id="note-${index + 1}"><a href="#ref-${index + 1}">${escapeXml(words)}</a></li>`,
  );
  return `<section class="footnotes" role="doc-endnotes" aria-label="引文出处">\n<ol>\n${items.join('\n')}\n</ol>\n</section>\n`;
}
