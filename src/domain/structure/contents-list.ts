/** Tables of contents: entries that the text says again as headings, with or without page numbers. */
import { contentsEntry } from './contents-entry.ts';
import { numberingMarkOf } from './numbering-mark.ts';
import { isPlain, isWhole, type TextLine } from './text-line.ts';

const contentsTitle = /^[【[（(《]?\s*目\s*[录次]\s*[】\])）》]?$|^contents$/i;
/** A list longer than this is none, and one without the title 目录 stands no further down. */
const longest = 2000;
const reach = 60;
/** Fewer lines without that title are no list. */
const fewest = 4;

/** `lines`: without the page's own. */
export function contentsLines(lines: readonly TextLine[]): Set<number> {
  const found = new Set<number>();
  const titles: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.hints.kind === 'contents') found.add(index);
    else if (line.length <= 12 && contentsTitle.test(line.head)) titles.push(index);
  }
  if (found.size > 0) {
    for (const index of titles) if (found.has(index + 1)) found.add(index);
    return found;
  }
  const starts = titles.length > 0 ? titles.map((index) => index + 1) : untitledStart(lines);
  const said = starts.length > 0 ? lastPlaces(lines) : new Map<string, number>();
  for (const start of starts) {
    const list = listFrom(lines, start, said);
    if (list.length === 0 || (titles.length === 0 && list.length < fewest)) continue;
    if (titles.length > 0) found.add(start - 1);
    for (const index of list) found.add(index);
  }
  return found;
}

/** Where numbered lines follow one another before any text. */
function untitledStart(lines: readonly TextLine[]): number[] {
  const start = lines.findIndex((line, index) => index < reach && numberingMarkOf(line.head) !== null);
  const first = lines.slice(start, start + fewest);
  const isList = start >= 0 && first.every((line) => isEntry(line) && numberingMarkOf(line.head) !== null);
  return isList ? [start] : [];
}

/** Entries up to where the first of them is said again, if most are; else none. `said`: where a title is said last. */
function listFrom(lines: readonly TextLine[], start: number, said: ReadonlyMap<string, number>): number[] {
  const entries: number[] = [];
  let certain = 0;
  let firstName: string | null = null;
  let firstMark: string | null = null;
  for (let index = start; index < lines.length && index < start + longest; index += 1) {
    const line = lines[index];
    if (line === undefined || !isEntry(line) || contentsTitle.test(line.head)) break;
    const { name, hasLeader } = contentsEntry(line.head);
    const mark = markName(line.head);
    const isCertain = (said.get(name) ?? 0) > index || hasLeader;
    if (name === firstName || (!isCertain && (mark === null || mark === firstMark))) break;
    firstName ??= name;
    firstMark ??= mark;
    if (isCertain) certain += 1;
    entries.push(index);
  }
  return certain * 2 > entries.length ? entries : [];
}

function isEntry(line: TextLine): boolean {
  if (!isPlain(line) && line.hints.kind !== 'list-item') return false;
  return isWhole(line) && line.length <= 90 && !/[。；！？]/.test(line.head) && !/^各位/.test(line.head);
}

function markName(head: string): string | null {
  const mark = numberingMarkOf(head);
  return mark === null ? null : `${mark.kind}${mark.ordinal}`;
}

/** Where a title, on its line or run into its text, is said last. */
function lastPlaces(lines: readonly TextLine[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line.length > 60 && numberingMarkOf(line.head) === null) continue;
    places.set(contentsEntry(line.head.split('。', 1)[0] ?? '').name, index);
  }
  return places;
}
