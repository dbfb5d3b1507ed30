/** The baseline: the same text as a page that needs no program, prerendered HTML with one small stylesheet. */
import { isItem, type Line, type Report } from '../../src/domain/report/report.ts';

export const plainStylesheet = `body { margin: 0; background: #fbfaf7; color: #22201c; }
main { max-width: 32em; margin: 0 auto; padding: 2.5rem 1rem; font: 400 20px / 1.95 serif; }
p { margin: 0 0 0.8em; text-align: justify; text-indent: 2em; }
`;

/** Its first item bears `data-words`, so that one probe serves both pages. */
export function plainPage(report: Report, stylesheet: string): string {
  const first = report.lines.find(isItem);
  const body = report.lines.map((line) => element(line, line === first)).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function element(line: Line, isFirst: boolean): string {
  const mark = isFirst ? ` data-words="${line.id}"` : '';
  const name = nameOf(line);
  return `<${name}${mark}>${escapeHtml(line.text)}</${name}>`;
}

function nameOf(line: Line): string {
  if (line.role === 'title') return 'h1';
  if (line.role !== 'heading') return 'p';
  return line.id.includes('.') ? 'h3' : 'h2';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
