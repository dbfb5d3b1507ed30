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
  let end = start + 1;
  for (let index = start + 1; index < lines.length && index < start + longest; index += 1) {
    const line = lines[index];
    if (line === undefined || isNoise(index)) continue;
    const isEntry = isPlain(line) || line.hints.kind === 'list-item';
    if (!isEntry || !isWhole(line) || line.length > 90) break;
    const name = entryName(line.head);
    if (name !== '' && name === first) return index;
    if (/[。；！？]/.test(line.head) || (/^各位/.test(line.head) && endsSentence(line))) break;
    if (numberingMarkOf(line.head) === null && !leaders.test(line.head) && !isSaidAgain(lines, index, name))
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

function isSaidAgain(lines: readonly TextLine[], index: number, name: string): boolean {
  for (let later = index + 1; later < lines.length && later < index + longest; later += 1) {
    const line = lines[later];
    if (line !== undefined && line.length <= 60 && line.head.replace(/[\s\u3000]/g, '') === name) return true;
  }
  return false;
}
