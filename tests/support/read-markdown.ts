/** Reads Markdown by CommonMark's own reference, as lines of text with the heading level that each was given. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isTooDeep } from '../../src/domain/notes/tangled.ts';
import { gapMark } from '../../src/domain/report/gap-marks.ts';

export interface MarkdownLine {
  readonly text: string;
  /** 0 for the first-level heading, 1 for the second…; null for text. */
  readonly level: number | null;
}

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

/**
 * One entry a heading, paragraph or list item; marks in 〔 〕 and slots for lacking sections are left out. What nests
 * deeper than any document is read as it stands, line by line.
 */
export function readMarkdown(text: string): MarkdownLine[] {
  if (isTooDeep(text)) return plainLines(text);
  const lines: MarkdownLine[] = [];
  collect(fromMarkdown(text.replace(/^---\n[\s\S]*?\n---\n/, '')), lines);
  return lines;
}

function plainLines(text: string): MarkdownLine[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => ({ text: line, level: null }));
}

function collect(node: Node, lines: MarkdownLine[]): void {
  if (node.type === 'heading' || node.type === 'paragraph') {
    const text = textOf(node)
      .replaceAll(gapMark, '')
      .split('\n')
      .map((part) => part.trim())
      .join('');
    if (text === '' || /^〔[^〕]*〕$/.test(text)) return;
    lines.push({ text, level: node.type === 'heading' ? node.depth - 1 : null });
  } else if ('children' in node) {
    for (const child of node.children) collect(child as Node, lines);
  }
}

function textOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('children' in node && Array.isArray(node.children)) return node.children.map(textOf).join('');
  return 'type' in node && node.type === 'break' ? '\n' : '';
}
