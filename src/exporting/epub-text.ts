/** Lines of a report as XHTML, each with an id that stays the same, so that annotations of other readers can point to it. */
import { gapMark, lackingMark } from '../domain/report/gap-marks.ts';
import { hasHeadingLine, type Line, type Report, type Section } from '../domain/report/report.ts';
import { escapeXml } from './xml.ts';

/** XHTML has no deeper heading. */
const deepestHeading = 6;

export const placeholderImage = 'image.svg';

/** The `id` of the element that has a line, or of the heading that stands for a section that the source lacks. */
export function elementId(id: string): string {
  return `l-${id}`;
}

/** A section with all that it contains. */
export function printSection(report: Report, section: Section): string {
  return [
    printHeading(report, section),
    printLines(report.lines.slice(section.first, section.end)),
    ...section.sections.map((child) => printSection(report, child)),
  ].join('');
}

function printHeading(report: Report, section: Section): string {
  const tag = `h${Math.min(section.level + 1, deepestHeading)}`;
  const heading = section.heading === null ? undefined : report.lines[section.heading];
  if (!heading) {
    return `<${tag} id="${elementId(section.id)}">${escapeXml(lackingMark(section.title))}</${tag}>\n`;
  }
  return hasHeadingLine(section)
    ? `<${tag} id="${elementId(heading.id)}">${escapeXml(heading.text)}</${tag}>\n`
    : '';
}

/** Lines before or within a section, without their headings. */
export function printLines(lines: readonly Line[]): string {
  return groupLines(lines).map(printGroup).join('');
}

/** The items of one paragraph, of one list, the rows of one table; every other line alone. */
function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const isRun = line.role === 'list-item' || line.role === 'table-row';
    if (group && (line.continues || (isRun && group[0]?.role === line.role))) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function printGroup(lines: readonly Line[]): string {
  const [first, ...further] = lines;
  if (!first) return '';
  const id = ` id="${elementId(first.id)}"`;
  switch (first.role) {
    case 'title':
      return `<h1${id}>${wordsOf(first)}</h1>\n`;
    case 'caption':
      return `<p class="caption"${id}>${wordsOf(first)}</p>\n`;
    case 'list-item':
      return `<ul>\n${lines.map((line) => `<li id="${elementId(line.id)}">${wordsOf(line)}</li>\n`).join('')}</ul>\n`;
    case 'table-row':
      return printTable(lines);
    case 'image':
      return `<p class="image"${id}><img src="${placeholderImage}" alt="${escapeXml(first.text)}"/></p>\n`;
    default: {
      const rest = further.map((line) => `<span id="${elementId(line.id)}">${wordsOf(line)}</span>`);
      return `<p${id}>${wordsOf(first)}${rest.join('')}</p>\n`;
    }
  }
}

function printTable(rows: readonly Line[]): string {
  const width = rows.reduce((most, { text }) => Math.max(most, text.split('\t').length), 0);
  const printed = rows.map(({ id, text }) => {
    const cells = text.split('\t');
    const padded = [...cells, ...Array.from({ length: width - cells.length }, () => '')];
    return `<tr id="${elementId(id)}">${padded.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>\n`;
  });
  return `<table>\n<tbody>\n${printed.join('')}</tbody>\n</table>\n`;
}

function wordsOf({ text, runIn, marks }: Line): string {
  if (runIn !== null) return `<b>${escapeXml(text.slice(0, runIn))}</b>${escapeXml(text.slice(runIn))}`;
  const gaps = marks.flatMap((mark) => (mark.kind === 'gap' ? [mark.from] : []));
  const gap = `<span class="gap">${gapMark}</span>`;
  return [0, ...gaps]
    .map((from, index) => `${index > 0 ? gap : ''}${escapeXml(text.slice(from, gaps[index] ?? text.length))}`)
    .join('');
}
