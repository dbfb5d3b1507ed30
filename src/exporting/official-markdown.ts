/** Writes an official document as Markdown: somebody's own words as they wrote them, citations as footnotes. */
import type { OfficialBlock, OfficialDocument } from '../domain/prepare/official-document.ts';
import { escapeMarkdown } from '../domain/report/escape-markdown.ts';

export function officialToMarkdown({ title, byline, blocks }: OfficialDocument): string {
  const footnotes: string[] = [];
  const body = blocks.map((block) => writeBlock(block, footnotes));
  const notes = footnotes.map((words, index) => `[^${index + 1}]: ${words}`);
  const head = [`# ${escapeMarkdown(title)}`, escapeMarkdown(byline)];
  return `${[...head, ...body, ...notes].filter((each) => each.trim() !== '').join('\n\n')}\n`;
}

function writeBlock(block: OfficialBlock, footnotes: string[]): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdown(block.text)}`;
    case 'words':
      return block.text.trim();
    case 'facts':
      return block.rows
        .map(({ label, value }) => `- **${escapeMarkdown(label)}**：${escapeMarkdown(value)}`)
        .join('\n');
    case 'quotation': {
      footnotes.push(escapeMarkdown(block.citation));
      const lines = block.words.split('\n').filter((line) => line.trim() !== '');
      const quoted = lines.map((line) => `> ${escapeMarkdown(line)}`).join('\n>\n');
      return `${quoted}[^${footnotes.length}]`;
    }
  }
}
