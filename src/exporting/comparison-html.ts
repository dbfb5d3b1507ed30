/** Writes a comparison as a web page that stands alone: no script, nothing fetched, readable on paper. */
import type { Change, ComparedRow, Comparison, Piece } from '../domain/compare/comparison.ts';
import { isNumberChange } from '../domain/compare/number-change.ts';
import { hunksOf } from '../domain/compare/row-hunks.ts';
import type { Report } from '../domain/report/report.ts';
import { comparisonStyle } from './comparison-html-style.ts';
import { type ComparisonLanguage, comparisonWords } from './comparison-html-words.ts';
import { escapeXml } from './xml.ts';

type Words = (typeof comparisonWords)[ComparisonLanguage];

export function comparisonHtml(
  comparison: Comparison,
  old: Report,
  next: Report,
  language: ComparisonLanguage,
): string {
  const words = comparisonWords[language];
  const { rows, changes } = comparison;
  const title = escapeXml(`${words.title}：${old.name} → ${next.name}`);
  const numbers = changes.filter(({ isNumber }) => isNumber).length;
  const changeAt = new Map(changes.map(({ row }, index) => [row, index]));
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${comparisonStyle}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p class="names">${words.old}：${nameOf(old)}<br>${words.next}：${nameOf(next)}</p>
<p><strong>${changes.length === 0 ? words.none : words.counted(changes.length, numbers)}</strong></p>
${changes.length === 0 ? '' : `<p>${countKinds(changes, words)}</p>\n<p class="legend">${words.legend}</p>`}
</header>
${changes.length === 0 ? '' : listChanges(comparison, words)}
<main lang="zh-CN">
${rows.map((row, index) => writeRow(row, index, changeAt.get(index), old, next, words)).join('\n')}
</main>
</body>
</html>
`;
}

/** Many are called alike: the line under the title tells them apart. */
function nameOf({ name, lines }: Report): string {
  const caption = lines.find(({ role }) => role === 'caption')?.text ?? '';
  return escapeXml(`${name}　${caption}`.trim());
}

function countKinds(changes: readonly Change[], words: Words): string {
  const kinds = ['changed', 'added', 'removed', 'moved'] as const;
  return kinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${words.kinds[kind]} ${count}`)
    .join('　');
}

function listChanges({ rows, changes }: Comparison, words: Words): string {
  const entries = changes.map(({ kind, row, isNumber }, index) => {
    const pieces = rows[row]?.pieces ?? [];
    const said = `${words.kinds[kind]}${isNumber ? ` · ${words.number}` : ''}`;
    const excerpt = excerptOf(pieces, isNumber, words);
    return `<li><a href="#change-${index + 1}">${said}</a> <span lang="zh-CN">${excerpt}</span></li>`;
  });
  return `<nav aria-labelledby="list">\n<h2 id="list">${words.list}</h2>\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>`;
}

const longestExcerpt = 30;

/** The first words, or numbers, that differ; of a line that moved as it was, its first words. */
function excerptOf(pieces: readonly Piece[], isNumber: boolean, words: Words): string {
  const hunks = hunksOf(pieces);
  const first = (isNumber ? hunks.find(isNumberChange) : undefined) ?? hunks[0];
  if (!first) return escapeXml(shorten(pieces[0]?.text ?? ''));
  const { removed, added } = first;
  return [
    removed === '' ? '' : writePiece({ kind: 'removed', text: shorten(removed) }, words),
    added === '' ? '' : writePiece({ kind: 'added', text: shorten(added) }, words),
  ].join('');
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > longestExcerpt ? `${letters.slice(0, longestExcerpt).join('')}…` : text;
}

function writeRow(
  row: ComparedRow,
  index: number,
  change: number | undefined,
  old: Report,
  next: Report,
  words: Words,
): string {
  const line = row.new === null ? old.lines[row.old ?? 0] : next.lines[row.new];
  const isChange = row.kind !== 'same' || row.moved !== null;
  const classes = `${line?.role ?? 'paragraph'}${isChange ? ' change' : ''}`;
  const anchor = change === undefined ? '' : ` id="change-${change + 1}"`;
  const level = line?.role === 'heading' ? ` role="heading" aria-level="${levelOf(line.id)}"` : '';
  const text = row.pieces.map((piece) => writePiece(piece, words)).join('');
  return `<p class="${classes}"${anchor}${level}>${moveNote(row, index, words)}${text}</p>`;
}

/** Says that the line moved, leads to its other place, and can be led to from there. */
function moveNote({ kind, moved }: ComparedRow, index: number, words: Words): string {
  if (moved === null) return '';
  const said = kind === 'removed' ? words.movedAway : words.movedHere;
  return `<span id="row-${index + 1}"></span><a class="note" href="#row-${moved + 1}">〔${said}〕</a>`;
}

function levelOf(id: string): number {
  return Math.min(6, id.split('.').length + 2);
}

function writePiece({ kind, text }: Piece, words: Words): string {
  if (kind === 'same') return escapeXml(text);
  const [tag, said] = kind === 'added' ? (['ins', words.added] as const) : (['del', words.removed] as const);
  // A line break must be seen where it was put in or taken out.
  const mark = `<span class="break"><span aria-hidden="true">¶</span><span class="said">${words.paragraphBreak}</span></span>`;
  const content = text
    .split('\n')
    .map(escapeXml)
    .join(kind === 'added' ? `${mark}\n` : mark);
  return `<${tag}><span class="said">${said}</span>${content}</${tag}>`;
}
