/** How long queries take, those for words beside a bare scan of the same folded texts, by turns. */
import { foldWords } from '../../../src/domain/search/find.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { MostRelevant } from '../../../src/domain/search/relevance.ts';
import type { SearchedDocument } from '../../../src/domain/search/search-library.ts';
import { search, tables } from '../../support/searched.ts';
import { frequentQueries, literalQueries, otherQueries } from './queries.ts';

const rounds = 5;
/** Sentences, as many as the page asks for. */
const told = 200;
/** Times a bare scan. */
const slowest = 2;

/** Prints what was measured; the goals that were missed. */
export function measureQueries(
  size: string,
  documents: readonly SearchedDocument[],
  print: (line: string) => void,
): string[] {
  // Readings are made once, when they are first asked for.
  tables.readings();
  const ours: number[] = [];
  const bare: number[] = [];
  let worst = { query: '', ratio: 0 };
  for (const query of literalQueries) {
    const words = foldWords(parseQuery(query).all[0]?.text ?? '', tables.folding);
    const scan = () => documents.map(({ searched }) => bareScan(searched.folded.text, words));
    const [own = 0, other = 0] = fastest(() => search(query, { documents }), scan);
    ours.push(own);
    bare.push(other);
    if (own / other > worst.ratio) worst = { query, ratio: own / other };
  }
  const ratio = sum(ours) / sum(bare);
  print(
    `${size}: words ${show(ours)}; a bare scan ${show(bare)}; ${ratio.toFixed(2)} times it in all (≤ ${slowest}), ` +
      `most at 「${worst.query}」 with ${worst.ratio.toFixed(2)}`,
  );
  for (const [kind, queries] of Object.entries(otherQueries)) {
    const times = queries.map((query) => fastest(() => search(query, { documents }))[0] ?? 0);
    print(`${size}: ${kind} ${show(times)}`);
  }
  for (const query of frequentQueries) {
    const found = search(query, { documents }).documents;
    const [time = 0] = fastest(() => {
      const best = new MostRelevant(told);
      for (const one of found) [...best.offer(one)];
      return best.sentences();
    });
    print(`${size}: the ${told} most relevant of 「${query}」 ${time.toFixed(2)} ms`);
  }
  return ratio > slowest ? [`${size}: words take ${ratio.toFixed(2)} times a bare scan`] : [];
}

function bareScan(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

/** The fastest of some rounds of each, in milliseconds: whatever else the computer does only makes them slower. */
function fastest(...tasks: readonly (() => unknown)[]): number[] {
  const times = tasks.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, task] of tasks.entries()) {
      const began = performance.now();
      task();
      times[index] = Math.min(times[index] ?? 0, performance.now() - began);
    }
  }
  return times;
}

function show(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
