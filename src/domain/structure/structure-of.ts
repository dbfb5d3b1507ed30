/** Finds what an extracted text is made of: its title block, headings and their nesting, and the page's words around it. */
import { wholeLines } from './broken-line.ts';
import { contentsLines } from './contents-list.ts';
import { documentInfo } from './document-info.ts';
import type { Extracted } from './extracted.ts';
import type { HeadingLine } from './heading-line.ts';
import { type HeadingLines, headingLines } from './heading-lines.ts';
import { headingLevels } from './nesting.ts';
import { noiseLines } from './noise-lines.ts';
import type { DocumentInfo, Structure, StructuredLine, StructureRole } from './structure.ts';
import { fileRole, headingLine, plainLine } from './structured-line.ts';
import { endsSentence, type TextLine } from './text-line.ts';
import { type TitleBlock, titleBlock } from './title-block.ts';

export function structureOf(extracted: Extracted): Structure {
  const lines = wholeLines(extracted);
  const { noise, doubtful } = noiseLines(lines);
  const contents = contentsOutside(noise, lines);
  const block = titleBlock(lines, (index) => noise.has(index) || contents.has(index));
  const roles = blockRoles(block);
  for (const index of contents) roles.set(index, 'contents');
  for (const index of noise) roles.set(index, 'noise');
  for (const index of linesAbove(block, lines, roles)) doubtful.add(index);
  const places = [...lines.keys()].filter((index) => !roles.has(index));
  const texts = lines.filter((_, index) => !roles.has(index));
  const start = blockEnd(block);
  const isProse = (index: number) => (places[index] ?? 0) >= start && !doubtful.has(places[index] ?? 0);
  const found = headingLines(texts, isProse);
  return {
    lines: structuredLines(lines, { roles, doubtful, found }),
    info: infoOf(lines, block, { texts, headings: found.headings, fileTitle: extracted.metadata.title }),
  };
}

interface FoundRoles {
  /** Of lines that are not the text's own. */
  readonly roles: ReadonlyMap<number, StructureRole>;
  /** Lines that may be the page's own. */
  readonly doubtful: ReadonlySet<number>;
  /** Counted in the text's own lines. */
  readonly found: HeadingLines;
}

function structuredLines(
  lines: readonly TextLine[],
  { roles, doubtful, found }: FoundRoles,
): StructuredLine[] {
  const { headings } = found;
  const levels = headingLevels(headings);
  const doubted = new Set(found.doubted);
  let text = 0;
  let next = 0;
  return lines.map((line, index) => {
    const role = roles.get(index);
    if (role !== undefined) return plainLine(line, role, null);
    const heading = headings[next];
    if (heading !== undefined && heading.index === text) {
      next += 1;
      text += 1;
      return headingLine(line, heading, levels[next - 1] ?? 1, levels[next - 2] ?? 0);
    }
    text += 1;
    const doubt = doubtful.has(index) ? 'noise' : doubted.has(text - 1) ? 'unnumbered-heading' : null;
    return plainLine(line, fileRole(line), doubt);
  });
}

function contentsOutside(noise: ReadonlySet<number>, lines: readonly TextLine[]): Set<number> {
  if (noise.size === 0) return contentsLines(lines);
  const places = [...lines.keys()].filter((index) => !noise.has(index));
  const own = contentsLines(lines.filter((_, index) => !noise.has(index)));
  return new Set(places.filter((_, index) => own.has(index)));
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

/** Of so many headings one speaks of the year. */
const mostTitles = 500;

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
    headings: headings
      .slice(0, mostTitles)
      .map(({ index, titleLength }) => (texts[index]?.head ?? '').slice(0, titleLength)),
    fileTitle,
  });
}
