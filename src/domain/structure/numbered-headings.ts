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

/** `lines`: of the text alone. */
export function numberedHeadings(lines: readonly TextLine[]): HeadingLine[] {
  const headings: HeadingLine[] = [];
  const runs = new Map<NumberingKind, Candidate[]>();
  const close = (kind: NumberingKind) => {
    const run = runs.get(kind);
    if (run !== undefined && isRunOfHeadings(run, lines)) {
      for (const { heading } of run) if (heading !== null) headings.push(heading);
    }
    runs.delete(kind);
  };
  for (const [index, line] of lines.entries()) {
    if (!isPlain(line) && line.hints.heading === null) continue;
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
  const bare = !itemKinds.has(kind) && mark.length === line.length && isWhole(line);
  const title = bare ? { length: line.length, isLong: false } : headingTitle(line, mark.length);
  if (title === null) return { index, mark, heading: null };
  if (!bare && divisionKinds.has(kind) && !isDivisionTitle(line, mark, title.length))
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
  if (run.every(({ index, mark }) => mark.length === lines[index]?.length)) return isRunOfNumbers(run, lines);
  if (!itemKinds.has(kind))
    return !isRunOfSentences(run) && !isRunOfItems(run, lines) && !isStray(run, lines);
  // Items of a list follow one another; headings have text between them.
  const withText = run.filter((candidate) => hasTextUnder(lines, candidate)).length;
  return titles === run.length && withText === run.length && run.length > 1;
}

/** Numbered paragraphs: where most begin with a sentence too long for a title, the short ones are none either. */
function isRunOfSentences(run: readonly Candidate[]): boolean {
  const long = run.filter(({ heading }) => heading === null || heading.doubt === 'long-heading').length;
  return run.length > 2 && long * 2 >= run.length;
}

/** Numbers on lines of their own, each with text under it. */
function isRunOfNumbers(run: readonly Candidate[], lines: readonly TextLine[]): boolean {
  return run.length > 1 && run.every((candidate) => hasTextUnder(lines, candidate));
}

/** Items of a list: each says one sentence, and the next follows at once. */
function isRunOfItems(run: readonly Candidate[], lines: readonly TextLine[]): boolean {
  return (
    run.length > 1 &&
    run.every(({ index, mark }, place) => {
      const isSentence = lines[index]?.last === '。' && isOneSentence(lines[index], mark);
      return isSentence && (place === run.length - 1 || run[place + 1]?.index === index + 1);
    })
  );
}

function isOneSentence(line: TextLine | undefined, { length }: NumberingMark): boolean {
  return line !== undefined && isWhole(line) && line.head.indexOf('。', length) === line.length - 1;
}

/** 「三、四线城市发展加快。…」: a number alone that no other leads up to. */
function isStray(run: readonly Candidate[], lines: readonly TextLine[]): boolean {
  const [only] = run;
  const line = lines[only?.index ?? -1];
  return (
    run.length === 1 &&
    only !== undefined &&
    only.mark.ordinal > 1 &&
    line !== undefined &&
    line.last === '。'
  );
}

/** Text of its own, or headings inside it. */
function hasTextUnder(lines: readonly TextLine[], { index, mark }: Candidate): boolean {
  const next = lines[index + 1];
  if (next === undefined || !isPlain(next)) return false;
  const nextMark = numberingMarkOf(next.head);
  if (nextMark !== null) return nextMark.kind !== mark.kind && nextMark.ordinal === 1;
  return next.length > 24 && /[。！？：；!?:;]/.test(next.last);
}
