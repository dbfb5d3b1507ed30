/** Finds what an extracted text is made of: its title block, headings and their nesting, and the page's words around it. */
import { wholeLines } from './broken-line.ts';
import { contentsLines } from './contents-list.ts';
import { documentInfo } from './document-info.ts';
import type { Extracted } from './extracted.ts';
import type { HeadingLine } from './heading-line.ts';
import { headingLevels } from './nesting.ts';
import { noiseLines } from './noise-lines.ts';
import { numberedHeadings } from './numbered-headings.ts';
import type { Structure, StructuredLine, StructureRole } from './structure.ts';
import type { TextLine } from './text-line.ts';
import { type TitleBlock, titleBlock } from './title-block.ts';
import { unnumberedHeadings } from './unnumbered-headings.ts';

export function structureOf(extracted: Extracted): Structure {
  const lines = wholeLines(extracted);
  const { noise, doubtful } = noiseLines(lines);
  const contents = contentsLines(lines, (index) => noise.has(index));
  const block = titleBlock(lines, (index) => noise.has(index) || contents.has(index));
  const roles = blockRoles(block);
  const isText = (index: number) => !noise.has(index) && !contents.has(index) && !roles.has(index);
  const numbered = new Map(numberedHeadings(lines, isText).map((heading) => [heading.index, heading]));
  const isProse = (index: number) => isText(index) && !doubtful.has(index);
  const start = Math.max(-1, ...roles.keys()) + 1;
  const bare = unnumberedHeadings(lines, { isText: isProse, start, numbered });
  const headings = [...numbered.values(), ...bare].sort((a, b) => a.index - b.index);
  const levels = headingLevels(headings);
  const byLine = new Map(
    headings.map((heading, place) => [heading.index, { heading, level: levels[place] ?? 1 }]),
  );
  const structured = lines.map((line, index): StructuredLine => {
    const found = byLine.get(index);
    if (found !== undefined) return headingLine(line, found.heading, found.level);
    const role = noise.has(index)
      ? 'noise'
      : contents.has(index)
        ? 'contents'
        : (roles.get(index) ?? roleOf(line));
    const doubt = doubtful.has(index) ? 'noise' : line.pieces.length > 1 ? 'broken-line' : null;
    return { pieces: line.pieces, role, level: null, runIn: null, doubt };
  });
  return { lines: structured, info: infoOf(lines, block, headings, isText, extracted) };
}

function blockRoles(block: TitleBlock): Map<number, StructureRole> {
  const roles = new Map<number, StructureRole>();
  for (const index of block.title) roles.set(index, 'title');
  for (const index of block.occasion) roles.set(index, 'occasion');
  for (const index of block.speaker) roles.set(index, 'speaker');
  if (block.salutation !== null) roles.set(block.salutation, 'salutation');
  return roles;
}

function headingLine(line: TextLine, heading: HeadingLine, level: number): StructuredLine {
  const isWholeLine = heading.titleLength === line.length;
  return {
    pieces: line.pieces,
    role: isWholeLine ? 'heading' : 'paragraph',
    level,
    runIn: isWholeLine ? null : heading.titleLength,
    doubt: heading.doubt ?? (line.pieces.length > 1 ? 'broken-line' : null),
  };
}

function roleOf({ hints }: TextLine): StructureRole {
  switch (hints.kind) {
    case 'list-item':
    case 'table-row':
    case 'image':
    case 'contents':
      return hints.kind;
    case 'note':
    case 'text':
      return 'paragraph';
  }
}

function infoOf(
  lines: readonly TextLine[],
  block: TitleBlock,
  headings: readonly HeadingLine[],
  isText: (index: number) => boolean,
  { metadata }: Extracted,
): Structure['info'] {
  const heads = (indices: readonly number[]) => indices.map((index) => lines[index]?.head ?? '');
  const opening: string[] = [];
  for (let index = 0; index < lines.length && opening.length < 8; index += 1) {
    if (isText(index)) opening.push(lines[index]?.head ?? '');
  }
  return documentInfo({
    title: heads(block.title),
    occasion: heads(block.occasion),
    speaker: heads(block.speaker),
    opening,
    headings: headings.map(({ index, titleLength }) => (lines[index]?.head ?? '').slice(0, titleLength)),
    fileTitle: metadata.title,
  });
}
