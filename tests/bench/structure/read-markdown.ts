/** A small reading of the corpus' Markdown, with what it marks as hints: enough to measure the rules on it. */
import type { Extracted } from '../../../src/domain/structure/extracted.ts';
import { extracted, type HintedLine } from '../../support/extracted.ts';

export function readMarkdown(source: string): Extracted {
  const front = /^---\n([\s\S]*?)\n-{3,}\n/.exec(source);
  const title = /^title:\s*(.+)$/m.exec(front?.[1] ?? '')?.[1]?.trim() ?? null;
  const body = source.slice(front?.[0].length ?? 0).replace(/<!--[\s\S]*?-->/g, '');
  return extracted(body.split('\n').flatMap(readLine), title);
}

function readLine(line: string): HintedLine[] {
  const text = line.trim();
  if (text === '' || /^<[^>]*>$/.test(text) || /^\|?[\s|:-]+\|?$/.test(text)) return [];
  if (/^<summary>/.test(text)) return [{ text: text.replace(/<[^>]*>/g, '') }];
  if (text.startsWith('![')) return [{ text: '图', hints: { kind: 'image' } }];
  if (text.startsWith('|')) {
    const cells = text.replace(/^\||\|$/g, '').split('|');
    return [{ text: cells.map((cell) => cell.trim()).join('\t'), hints: { kind: 'table-row' } }];
  }
  const heading = /^(#{1,6})\s+(.*)$/.exec(text);
  if (heading !== null) return [inline(heading[2] ?? '', heading[1]?.length ?? null)];
  const item = /^[-*]\s+(.*)$/.exec(text);
  if (item !== null) return [{ text: inline(item[1] ?? '', null).text, hints: { kind: 'list-item' } }];
  return [inline(text.replace(/^>\s*/, ''), null)];
}

function inline(text: string, heading: number | null): HintedLine {
  const bold = /^\*\*(.+?)\*\*/.exec(text)?.[1]?.length ?? 0;
  return { text: text.replaceAll('**', ''), hints: { heading, bold } };
}
