/** Prints a document as Markdown: its words and the marks 〔…〕 where the source lacks text, nothing else. */
import { escapeMarkdown, markdownOf } from './escape-markdown.ts';
import { gapMark, lackingMark } from './gap-marks.ts';
import { hasHeadingLine, type Line, type Report, type Section } from './report.ts';
import { tableMarkdown } from './table-markdown.ts';

/** Printed Markdown without its marks. */
export function withoutMarks(markdown: string): string {
  return markdown.replaceAll(gapMark, '').replace(/^#+ 〔.*：来源缺此节〕\n*/gm, '');
}

/** Markdown has no more; deeper ones are told apart by their words alone. */
const deepestHeading = 6;

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
  const marks = '#'.repeat(Math.min(section.level + 1, deepestHeading));
  const heading = section.heading === null ? undefined : report.lines[section.heading];
  return [
    ...(heading === undefined ? [`${marks} ${lackingMark(section.title)}`] : []),
    ...(heading && hasHeadingLine(section) ? [`${marks} ${markdownOf(heading)}`] : []),
    ...paragraphs(report.lines.slice(section.first, section.end)),
    ...section.sections.flatMap((child) => printSection(child, report)),
  ];
}

/** Items that go on in one paragraph are one block, and so are the items of one list and the rows of one table. */
function paragraphs(lines: readonly Line[]): string[] {
  const blocks: string[] = [];
  let before: Line | undefined;
  for (const [at, line] of lines.entries()) {
    const last = blocks.length - 1;
    if (line.role === 'table-row') {
      if (before?.role !== 'table-row') blocks.push(tableMarkdown(rowsFrom(lines, at)));
    } else if (line.continues) blocks[last] = `${blocks[last]}${wordsOf(line)}`;
    else if (line.role === 'list-item' && before?.role === 'list-item')
      blocks[last] = `${blocks[last]}\n- ${wordsOf(line)}`;
    else blocks.push(blockOf(line));
    before = line;
  }
  return blocks;
}

/** The texts of the rows of the table that begins at a line. */
function rowsFrom(lines: readonly Line[], at: number): string[] {
  const after = lines.findIndex((line, index) => index > at && line.role !== 'table-row');
  return lines.slice(at, after < 0 ? lines.length : after).map((row) => row.text);
}

function blockOf(line: Line): string {
  const words = wordsOf(line);
  if (line.role === 'title') return `# ${words}`;
  if (line.role === 'list-item') return `- ${words}`;
  return line.role === 'image' ? `![${words}]()` : words;
}

function wordsOf(line: Line): string {
  const gaps = line.marks.filter((mark) => mark.kind === 'gap');
  if (gaps.length === 0) return line.runIn === null ? markdownOf(line) : boldTitle(line.text, line.runIn);
  let words = line.text;
  for (const gap of gaps.toReversed()) {
    words = `${words.slice(0, gap.from)}${gapMark}${words.slice(gap.from)}`;
  }
  return escapeMarkdown(words);
}

/**
 * The title that the line begins with stands in bold, where CommonMark can say so: marks that follow punctuation
 * close nothing when a letter follows them (0.31.2, section 6.2).
 */
function boldTitle(text: string, length: number): string {
  const title = text.slice(0, length);
  const rest = text.slice(length);
  const closes = /[^\s\p{P}\p{S}]$/u.test(title) || /^(?:$|[\s\p{P}\p{S}])/u.test(rest);
  return closes && title.trim() === title
    ? `**${escapeMarkdown(title)}**${escapeMarkdown(rest)}`
    : escapeMarkdown(text);
}
