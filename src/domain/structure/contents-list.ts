/** Tables of contents: entries that the text says again as headings, with or without page numbers. */
import { numberingMarkOf } from './numbering-mark.ts';
import { endsSentence, isPlain, isWhole, type TextLine } from './text-line.ts';

const contentsTitle = /^[【[（(《]?\s*目\s*[录次]\s*[】\])）》]?$|^contents$/i;
/** A list longer than this is none. */
const longest = 2000;
const pageNumber = /[\s\u3000.．·…⋯—_-]*[（(]?\d{1,4}[）)]?$/;
const leaders = /(?:[.．·]{3,}|[…⋯]{1,}|-{3,}|_{3,})[\s\u3000.．·…⋯]*[（(]?\d{0,4}[）)]?$/;

export function contentsLines(lines: readonly TextLine[], isNoise: (index: number) => boolean): Set<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) if (line.hints.kind === 'contents') found.add(index);
  const start = lines.findIndex((line) => line.length <= 12 && contentsTitle.test(line.head));
  if (start < 0) return found;
  if (found.size > 0) {
    found.add(start);
    return found;
  }
  const end = listEnd(lines, start, isNoise);
  for (let index = start; index < end; index += 1) if (!isNoise(index)) found.add(index);
  return found;
}

/** The list ends where its first entry is said again, or where what stands there is no entry. */
function listEnd(lines: readonly TextLine[], start: number, isNoise: (index: number) => boolean): number {
  let first: string | null = null;
  const lastPlaces = lastPlacesOf(lines, start);
  let end = start + 1;
  for (let index = start + 1; index < lines.length && index < start + longest; index += 1) {
    const line = lines[index];
    if (line === undefined || isNoise(index)) continue;
    const isEntry = isPlain(line) || line.hints.kind === 'list-item';
    if (!isEntry || !isWhole(line) || line.length > 90) break;
    const name = entryName(line.head);
    if (name !== '' && name === first) return index;
    if (/[。；！？]/.test(line.head) || (/^各位/.test(line.head) && endsSentence(line))) break;
    if (
      numberingMarkOf(line.head) === null &&
      !leaders.test(line.head) &&
      (lastPlaces.get(name) ?? 0) <= index
    )
      break;
    first ??= name;
    end = index + 1;
  }
  return end > start + 1 ? end : start;
}

export function entryName(head: string): string {
  return head
    .replace(leaders, '')
    .replace(pageNumber, '')
    .replace(/[\s\u3000]/g, '');
}

/** Where a short line's words stand last. */
function lastPlacesOf(lines: readonly TextLine[], start: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let index = start + 1; index < lines.length && index < start + 2 * longest; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.length <= 60) places.set(line.head.replace(/[\s\u3000]/g, ''), index);
  }
  return places;
}
