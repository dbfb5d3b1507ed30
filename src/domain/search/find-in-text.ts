/** Finds a compiled query in one text: every place of its terms in those of its lines that have them all. */
import { type CompiledQuery, type Finder, withoutOverlap } from './compile-query.ts';
import { type Match, sourceRange } from './folded-text.ts';
import type { SearchedText } from './searched-text.ts';

/** A range of the shown text that says one of the query's terms. */
export interface FoundWords extends Match {
  /** Index of the term among those that must stand there. */
  readonly term: number;
}

/**
 * In order and without overlap; null when time was over. `isOver` is asked before each line that an expression is tried
 * on: a single line can take an exploding expression for ever, so that whoever allows expressions must be able to end this.
 */
export function findInText(
  searched: SearchedText,
  query: CompiledQuery,
  isOver: () => boolean = () => false,
): FoundWords[] | null {
  const { folded } = searched;
  const [first] = query.all;
  if (first === undefined) return [];
  if (query.all.length === 1 && query.none.length === 0 && first.looksIn === 'folded') {
    return first.find(folded.text).map(({ from, to }) => ({ ...sourceRange(folded, from, to), term: 0 }));
  }
  const found: FoundWords[] = [];
  for (const line of linesWith(
    folded.text,
    query.all.find(({ looksIn }) => looksIn === 'folded'),
  )) {
    if (isOver()) return null;
    found.push(...findInLine(searched, line, query));
  }
  return found;
}

/** Ranges of the folded lines that the finder finds anything in; all lines without one. */
function* linesWith(folded: string, finder: Finder | undefined): Generator<Match> {
  let end = -1;
  for (const { from } of finder?.find(folded) ?? lineBeginnings(folded)) {
    if (from < end) continue;
    const next = folded.indexOf('\n', from);
    end = next < 0 ? folded.length : next;
    yield { from: folded.lastIndexOf('\n', from - 1) + 1, to: end };
  }
}

function* lineBeginnings(folded: string): Generator<{ readonly from: number }> {
  for (let from = 0; from < folded.length; ) {
    const next = folded.indexOf('\n', from);
    if (next !== from) yield { from };
    from = next < 0 ? folded.length : next + 1;
  }
}

function findInLine({ text, folded }: SearchedText, line: Match, query: CompiledQuery): FoundWords[] {
  const source = sourceRange(folded, line.from, line.to);
  const words = folded.text.slice(line.from, line.to);
  const shown = text.slice(source.from, source.to);
  const find = ({ looksIn, find }: Finder): Match[] =>
    looksIn === 'shown'
      ? find(shown).map(({ from, to }) => ({ from: source.from + from, to: source.from + to }))
      : find(words).map(({ from, to }) => sourceRange(folded, line.from + from, line.from + to));
  if (query.none.some((finder) => find(finder).length > 0)) return [];
  const found: FoundWords[] = [];
  for (const [term, finder] of query.all.entries()) {
    const matches = find(finder);
    if (matches.length === 0) return [];
    for (const { from, to } of matches) found.push({ from, to, term });
  }
  return withoutOverlap(found);
}
