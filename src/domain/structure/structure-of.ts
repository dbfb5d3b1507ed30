/** Finds what an extracted text is made of: its title block, headings and their nesting, and the page's words around it. */
import { wholeLines } from './broken-line.ts';
import { contentsLines } from './contents-list.ts';
import { documentInfo } from './document-info.ts';
import type { Extracted } from './extracted.ts';
import type { HeadingLine } from './heading-line.ts';
import { headingLines } from './heading-lines.ts';
import { headingLevels } from './nesting.ts';
import { noiseLines } from './noise-lines.ts';
import type { DocumentInfo, Structure, StructureDoubt, StructuredLine, StructureRole } from './structure.ts';
import { endsSentence, type TextLine } from './text-line.ts';
import { type TitleBlock, titleBlock } from './title-block.ts';

export function structureOf(extracted: Extracted): Structure {
  const lines = wholeLines(extracted);
  const { noise, doubtful } = noiseLines(lines);
  const contents = contentsLines(lines, (index) => noise.has(index));
  const block = titleBlock(lines, (index) => noise.has(index) || contents.has(index));
  const roles = blockRoles(block);
  for (const index of contents) roles.set(index, 'contents');
  for (const index of noise) roles.set(index, 'noise');
  for (const index of linesAbove(block, lines, roles)) doubtful.add(index);
  const places = [...lines.keys()].filter((index) => !roles.has(index));
  const texts = lines.filter((_, index) => !roles.has(index));
  const start = blockEnd(block);
  const isProse = (index: number) => (places[index] ?? 0) >= start && !doubtful.has(places[index] ?? 0);
  const { headings, doubted } = headingLines(texts, isProse);
  const structured = lines.map((line, index) =>
    plainLine(line, roles.get(index) ?? roleOf(line), doubtful.has(index) ? 'noise' : null),
  );
  const set = (index: number, found: (line: TextLine) => StructuredLine) => {
    const [line, place] = [texts[index], places[index]];
    if (line !== undefined && place !== undefined) structured[place] = found(line);
  };
  for (const index of doubted) set(index, (line) => plainLine(line, roleOf(line), 'unnumbered-heading'));
  const levels = headingLevels(headings);
  for (const [place, heading] of headings.entries()) {
    set(heading.index, (line) => headingLine(line, heading, levels[place] ?? 1));
  }
  return {
    lines: structured,
    info: infoOf(lines, block, { texts, headings, fileTitle: extracted.metadata.title }),
  };
}

function blockRoles(block: TitleBlock): Map<number, StructureRole> {
  const roles = new Map<number, StructureRole>();
  for (const index of block.title) roles.set(index, 'title');
  for (const index of block.occasion) roles.set(index, 'occasion');
  for (const index of block.speaker) roles.set(index, 'speaker');
  if (block.salutation !== null) roles.set(block.salutation, 'salutation');
  return roles;
}

/** Short lines above the title block that are no sentences: the page's own, or words about the text. */
function linesAbove(
  block: TitleBlock,
  lines: readonly TextLine[],
  roles: ReadonlyMap<number, StructureRole>,
): number[] {
  const first = Math.min(
    ...block.title,
    ...block.occasion,
    ...block.speaker,
    block.salutation ?? lines.length,
  );
  const found: number[] = [];
  for (let index = 0; index < first && first < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && !roles.has(index) && line.length <= 40 && !endsSentence(line))
      found.push(index);
  }
  return found;
}

function blockEnd({ title, occasion, speaker, salutation }: TitleBlock): number {
  return Math.max(-1, salutation ?? -1, ...title, ...occasion, ...speaker) + 1;
}

function plainLine({ pieces }: TextLine, role: StructureRole, doubt: StructureDoubt | null): StructuredLine {
  return {
    pieces,
    role,
    level: null,
    runIn: null,
    doubt: doubt ?? (pieces.length > 1 ? 'broken-line' : null),
  };
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

interface Found {
  readonly texts: readonly TextLine[];
  readonly headings: readonly HeadingLine[];
  readonly fileTitle: string | null;
}

function infoOf(
  lines: readonly TextLine[],
  block: TitleBlock,
  { texts, headings, fileTitle }: Found,
): DocumentInfo {
  const heads = (indices: readonly number[]) => indices.map((index) => lines[index]?.head ?? '');
  return documentInfo({
    title: heads(block.title),
    occasion: heads(block.occasion),
    speaker: heads(block.speaker),
    opening: texts.slice(0, 8).map(({ head }) => head),
    headings: headings.map(({ index, titleLength }) => (texts[index]?.head ?? '').slice(0, titleLength)),
    fileTitle,
  });
}
