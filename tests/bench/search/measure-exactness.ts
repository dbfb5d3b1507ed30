/** Whether each literal query finds exactly what a plain scan finds, which was written on its own. */
import type { SearchedDocument } from '../../../src/domain/search/search-library.ts';
import { naiveFold } from '../../support/naive-search.ts';
import { search } from '../../support/searched.ts';
import { literalQueries } from './queries.ts';
import { simplifiedByTraditional } from './simplified.ts';

interface PlainText {
  readonly text: string;
  /** The range of each unit in the shown text. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Prints what was found; the queries that differ. */
export function measureExactness(
  documents: readonly SearchedDocument[],
  print: (line: string) => void,
): string[] {
  const simplified = simplifiedByTraditional();
  const texts = documents.map(({ report }) =>
    plainText(report.lines.map(({ text }) => `${text}\n`).join(''), simplified),
  );
  let count = 0;
  const missed = literalQueries.flatMap((query) => {
    const words = plainText(query, simplified).text;
    const expected = texts.flatMap((text, document) =>
      placesIn(text, words).map((place) => `${document}:${place}`),
    );
    // In quotation marks: other spellings of a percentage, and pinyin, are no part of what a plain scan finds.
    const found = search(`"${query.replace(/["“”]/g, "'")}"`, { documents }).documents.flatMap(
      ({ document, matches }) => matches.map(({ from, to }) => `${document.report.id}:${from}-${to}`),
    );
    count += expected.length;
    return found.join() === expected.join()
      ? []
      : [`${query}: ${found.length} places, not ${expected.length}`];
  });
  print(`exactness: ${literalQueries.length} queries, ${count} places, ${missed.length} queries that differ`);
  return missed;
}

function plainText(text: string, simplified: ReadonlyMap<string, string>): PlainText {
  const characters = naiveFold(text, simplified);
  const units = characters.flatMap((character) =>
    Array.from({ length: character.text.length }, () => character),
  );
  return {
    text: characters.map((character) => character.text).join(''),
    from: units.map(({ from }) => from),
    to: units.map(({ to }) => to),
  };
}

function placesIn({ text, from, to }: PlainText, words: string): string[] {
  const places: string[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push(`${from[at]}-${to[at + words.length - 1]}`);
  }
  return places;
}
