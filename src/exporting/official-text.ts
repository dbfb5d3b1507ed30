/** Writes an official document as plain text, for the clipboard. */
import type { OfficialDocument } from '../domain/prepare/official-document.ts';
import { layOut } from './official-paragraphs.ts';
import { printable } from './printable.ts';

/** One paragraph a line, headings parted from what is before them; citations stand in brackets behind their quotation. */
export function officialToText(official: OfficialDocument): string {
  const { paragraphs, footnotes } = layOut(official);
  const lines = paragraphs.flatMap((each): string[] => {
    if (each.kind === 'heading') return ['', each.text];
    if (each.kind === 'chart') return ['', each.caption, ...each.lines, each.source];
    if (each.kind === 'facts') return each.rows.map(({ label, value }) => `${label}：${value}`);
    const words = each.runs.map(({ text }) => text).join('');
    const citation = each.footnote === null ? '' : `（${footnotes[each.footnote - 1] ?? ''}）`;
    return [`${words}${citation}`];
  });
  const head = [official.title, official.byline].filter((line) => line.trim() !== '');
  return printable(
    `${[...head, '', ...lines]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  );
}
