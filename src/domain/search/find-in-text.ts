/** Finds a compiled query in one text: every place of its terms in those of its lines that have them all. */
import { type CompiledQuery, type Finder, withoutOverlap } from './compile-query.ts';
import { type Match, SourcePlaces, sourceRange } from './folded-text.ts';
import { mayHave } from './pairs.ts';
import type { SearchedText } from './searched-text.ts';

/** A range of the shown text that says one of the query's terms. */
export interface FoundWords extends Match {
  /** Index of the term among those that must stand there. */
  readonly term: number;
}

type FindableText = Pick<SearchedText, 'text' | 'folded'>;

/** False: the text has nothing of what is asked for. */
export function mayFind({ pairs }: SearchedText, { all }: CompiledQuery): boolean {
  return all.every(({ oneOf }) => oneOf === null || oneOf.some((words) => mayHave(pairs, words)));
}

/**
 * In order and without overlap. An expression can stay in a single line for ever: who allows expressions must be able to
 * end the thread that runs this.
 */
export function findInText(searched: FindableText, query: CompiledQuery): FoundWords[] {
  const { folded } = searched;
  const [first] = query.all;
  const found: FoundWords[] = [];
  if (first === undefined) return found;
  if (query.all.length === 1 && query.none.length === 0 && first.looksIn === 'folded') {
    const places = new SourcePlaces(folded);
    first.find(folded.text, (begin, end) => {
      const from = places.beginOf(begin);
      found.push({ from, to: places.endOf(end), term: 0 });
    });
    return found;
  }
  const fixed = query.all.find(({ looksIn }) => looksIn === 'folded');
  for (const line of linesWith(folded.text, fixed)) {
    for (const match of findInLine(searched, line, query)) found.push(match);
  }
  return found;
}

/** Ranges of the folded lines that the finder finds anything in; all lines without one. */
function* linesWith(folded: string, finder: Finder | undefined): Generator<Match> {
  let end = -1;
  for (const from of finder ? placesOf(finder, folded) : lineBeginnings(folded)) {
    if (from < end) continue;
    const next = folded.indexOf('\n', from);
    end = next < 0 ? folded.length : next;
    yield { from: folded.lastIndexOf('\n', from - 1) + 1, to: end };
  }
}

function placesOf(finder: Finder, text: string): number[] {
  const places: number[] = [];
  finder.find(text, (from) => places.push(from));
  return places;
}

function* lineBeginnings(folded: string): Generator<number> {
  for (let from = 0; from < folded.length; ) {
    const next = folded.indexOf('\n', from);
    if (next !== from) yield from;
    from = next < 0 ? folded.length : next + 1;
  }
}

function findInLine({ text, folded }: FindableText, line: Match, query: CompiledQuery): FoundWords[] {
  const source = sourceRange(folded, line.from, line.to);
  const words = folded.text.slice(line.from, line.to);
  const shown = text.slice(source.from, source.to);
  const find = ({ looksIn, find }: Finder, term: number): FoundWords[] => {
    const found: FoundWords[] = [];
    if (looksIn === 'shown') {
      find(shown, (from, to) => found.push({ from: source.from + from, to: source.from + to, term }));
    } else {
      find(words, (from, to) =>
        found.push({ ...sourceRange(folded, line.from + from, line.from + to), term }),
      );
    }
    return found;
  };
  if (query.none.some((finder) => find(finder, 0).length > 0)) return [];
  const found: FoundWords[] = [];
  for (const [term, finder] of query.all.entries()) {
    const matches = find(finder, term);
    if (matches.length === 0) return [];
    for (const match of matches) found.push(match);
  }
  return withoutOverlap(found);
}
