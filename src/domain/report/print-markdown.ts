/** Prints a document as Markdown: its words and the marks 〔…〕 where the source lacks text, nothing else. */
import { escapeMarkdown, markdownOf } from './escape-markdown.ts';
import type { Line, Report, Section } from './report.ts';

export const gapMark = '〔来源此处缺文〕';

export function lackingMark(title: string): string {
  return `〔${title}：来源缺此节〕`;
}

/** `#` title, `##` part, `###` section, one paragraph a block; blocks are parted by an empty line. */
export function printMarkdown(report: Report): string {
  const inSections = firstLineOfOutline(report);
  const blocks = [
    ...paragraphs(report.lines.slice(0, inSections)),
    ...report.outline.flatMap((section) => printSection(section, report)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function firstLineOfOutline(report: Report): number {
  const first = report.outline[0];
  return first ? (first.heading ?? first.first) : report.lines.length;
}

function printSection(section: Section, report: Report): string[] {
  const marks = '#'.repeat(section.level + 1);
  const heading = section.heading === null ? undefined : report.lines[section.heading];
  return [
    `${marks} ${heading ? markdownOf(heading) : lackingMark(section.title)}`,
    ...paragraphs(report.lines.slice(section.first, section.end)),
    ...section.sections.flatMap((child) => printSection(child, report)),
  ];
}

/** Items that go on in one paragraph are one block, and so are the items of one list. */
function paragraphs(lines: readonly Line[]): string[] {
  const blocks: string[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const words = withGaps(line);
    const last = blocks.length - 1;
    if (line.continues) blocks[last] = `${blocks[last]}${words}`;
    else if (line.role === 'list-item' && before?.role === 'list-item')
      blocks[last] = `${blocks[last]}\n- ${words}`;
    else if (line.role === 'list-item') blocks.push(`- ${words}`);
    else blocks.push(line.role === 'title' ? `# ${words}` : words);
    before = line;
  }
  return blocks;
}

function withGaps(line: Line): string {
  const gaps = line.marks.filter((mark) => mark.kind === 'gap');
  if (gaps.length === 0) return markdownOf(line);
  let words = line.text;
  for (const gap of gaps.toReversed()) {
    words = `${words.slice(0, gap.from)}${gapMark}${words.slice(gap.from)}`;
  }
  return escapeMarkdown(words);
}
