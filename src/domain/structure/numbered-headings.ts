/** Which numbered lines are headings, and which are numbered paragraphs or items of a list. */
import type { HeadingLine } from './heading-line.ts';
import { headingTitle } from './heading-title.ts';
import { type NumberingKind, type NumberingMark, numberingMarkOf } from './numbering-mark.ts';
import { isPlain, isWhole, type TextLine } from './text-line.ts';

interface Candidate {
  readonly index: number;
  readonly mark: NumberingMark;
  /** Null where its words are no title. */
  readonly heading: HeadingLine | null;
}

/** They number chapters only where each stands on a line of its own with text under it. */
const itemKinds: ReadonlySet<NumberingKind> = new Set(['1.', '（1）', '①']);
const divisionKinds: ReadonlySet<NumberingKind> = new Set(['部分', '编', '篇', '章', '节', '专栏']);

/** `texts`: the lines of the text, in order. */
export function numberedHeadings(lines: readonly TextLine[], texts: readonly number[]): HeadingLine[] {
  const headings: HeadingLine[] = [];
  const runs = new Map<NumberingKind, Candidate[]>();
  const close = (kind: NumberingKind) => {
    const run = runs.get(kind);
    if (run !== undefined && isRunOfHeadings(run, lines)) {
      for (const { heading } of run) if (heading !== null) headings.push(heading);
    }
    runs.delete(kind);
  };
  for (const index of texts) {
    const line = lines[index];
    if (line === undefined || !(isPlain(line) || line.hints.heading !== null)) continue;
    const mark = numberingMarkOf(line.head);
    if (mark === null) continue;
    const run = runs.get(mark.kind);
    const previous = run?.at(-1);
    if (run === undefined || previous === undefined || mark.ordinal <= previous.mark.ordinal) {
      close(mark.kind);
      runs.set(mark.kind, [candidate(index, line, mark)]);
    } else run.push(candidate(index, line, mark));
  }
  for (const kind of [...runs.keys()]) close(kind);
  return headings.sort((a, b) => a.index - b.index);
}

function candidate(index: number, line: TextLine, mark: NumberingMark): Candidate {
  const { kind, ordinal } = mark;
  const bare = divisionKinds.has(kind) && mark.length === line.length && isWhole(line);
  const title = bare ? { length: line.length, isLong: false } : headingTitle(line, mark.length);
  if (title === null) return { index, mark, heading: null };
  if (divisionKinds.has(kind) && !isDivisionTitle(line, mark, title.length))
    return { index, mark, heading: null };
  if (itemKinds.has(kind) && !standsAlone(line)) return { index, mark, heading: null };
  const doubt = title.isLong ? 'long-heading' : null;
  const style = line.hints.heading;
  return { index, mark, heading: { index, kind, ordinal, style, titleLength: title.length, doubt } };
}

/** 「第一章　发展环境」 and not 「第二部分资金用于…。」 */
function isDivisionTitle(line: TextLine, mark: NumberingMark, titleLength: number): boolean {
  const isParted = /[\s、：:．.]$/.test(line.head.slice(0, mark.length));
  return titleLength === line.length || (isParted && line.length - titleLength <= 1);
}

function standsAlone(line: TextLine): boolean {
  return line.length <= 40 && !/[。；;，,！？：:、]/.test(line.last) && !/[。；]/.test(line.head);
}

function isRunOfHeadings(run: readonly Candidate[], lines: readonly TextLine[]): boolean {
  const titles = run.filter(({ heading }) => heading !== null).length;
  if (titles * 2 <= run.length) return false;
  const kind = run[0]?.mark.kind;
  if (kind === undefined || divisionKinds.has(kind)) return true;
  if (!itemKinds.has(kind)) return !isRunOfSentences(run);
  // Items of a list follow one another; headings have text between them.
  const withText = run.filter(({ index }) => hasTextUnder(lines, index)).length;
  return titles === run.length && withText === run.length && run.length > 1;
}

/** Numbered paragraphs: where most begin with a sentence too long for a title, the short ones are none either. */
function isRunOfSentences(run: readonly Candidate[]): boolean {
  const long = run.filter(({ heading }) => heading === null || heading.doubt === 'long-heading').length;
  return run.length > 2 && long * 2 >= run.length;
}

function hasTextUnder(lines: readonly TextLine[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && isPlain(next) && next.length > 40 && /[。！？：；]/.test(next.last);
}
