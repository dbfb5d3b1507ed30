/** The same queries asked of two libraries that index, set up for Chinese by pairs of characters, beside a bare scan. */
import { getHeapStatistics } from 'node:v8';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { findWords, foldWords } from '../../../src/domain/search/find.ts';
import { foldText } from '../../../src/domain/search/folded-text.ts';
import type { SearchedDocument } from '../../../src/domain/search/search-library.ts';
import { search, tables } from '../../support/searched.ts';
import { memoryInUse } from './memory-in-use.ts';
import { literalQueries } from './queries.ts';

/** Finds the lines, by their index, that have the words. */
type Find = (words: string) => readonly unknown[];

interface Peer {
  readonly name: string;
  /** Nothing yet, with a line put into it by `add`. */
  readonly begin: () => { readonly add: (line: string, at: number) => void; readonly find: Find };
}

const peers: readonly Peer[] = [
  { name: 'MiniSearch with pairs of characters', begin: beginMiniSearch },
  { name: 'FlexSearch with pairs of characters', begin: beginFlexSearch },
];
/** Seconds; what is built more slowly is left out. */
const longestBuilding = 60;
/** Bytes that an index takes for each character, as measured at the size before. */
const perCharacter = new Map<string, number>();

/** Prints what was measured; none of it is a goal. */
export function measurePeers(
  size: string,
  documents: readonly SearchedDocument[],
  print: (line: string) => void,
): void {
  const texts = documents.flatMap(({ report }) => report.lines.map(({ text }) => text));
  // Folded beforehand, which they could not do by themselves.
  const lines = texts.map((text) => foldText(text, tables.folding).text);
  const queries = literalQueries.map((query) => foldWords(query, tables.folding));
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const whole = lines.join('\n');
  const bare = time(queries, (words) => findWords(whole, words, () => undefined));
  const ours = time(literalQueries, (query) => search(query, { documents }));
  print(`${size}: ${literalQueries.length} queries in all: a bare scan ${bare} ms, ours ${ours} ms`);
  for (const { name, begin } of peers) {
    const { heap_size_limit: limit } = getHeapStatistics();
    const needed = (perCharacter.get(name) ?? 0) * characters + memoryInUse();
    if (needed > limit) {
      print(`${size}: ${name} left out: it would take ${gigabytes(needed)} GB of ${gigabytes(limit)} GB`);
      continue;
    }
    const before = memoryInUse();
    const began = performance.now();
    const { add, find } = begin();
    const seconds = () => (performance.now() - began) / 1000;
    let added = 0;
    while (added < lines.length && seconds() < longestBuilding) {
      add(lines[added] ?? '', added);
      added += 1;
    }
    if (added < lines.length) {
      const share = ((100 * added) / lines.length).toFixed(0);
      print(`${size}: ${name} left out: after ${longestBuilding} s it had ${share} % of the lines`);
      continue;
    }
    const built = seconds();
    const bytes = memoryInUse() - before;
    perCharacter.set(name, bytes / characters);
    const asked = time(queries, find);
    print(
      `${size}: ${name}: built in ${built.toFixed(1)} s, ${gigabytes(bytes)} GB, queries ${asked} ms; ` +
        compareFound(lines, queries, find),
    );
  }
}

/** Lines found of those that have the words, and how many of the lines found have them. */
function compareFound(lines: readonly string[], queries: readonly string[], find: Find): string {
  let found = 0;
  let right = 0;
  let wanted = 0;
  for (const words of queries) {
    const has = new Set<unknown>(lines.flatMap((line, at) => (line.includes(words) ? [at] : [])));
    const own = find(words);
    found += own.length;
    wanted += has.size;
    right += own.filter((at) => has.has(at)).length;
  }
  const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
  return `recall ${share(right, wanted)}, precision ${share(right, found)} of lines`;
}

function beginMiniSearch(): ReturnType<Peer['begin']> {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: pairsOf,
    processTerm: (term) => term,
    // A single character is the beginning of pairs.
    searchOptions: { combineWith: 'AND', prefix: (term) => term.length < 2 },
  });
  return {
    add: (text, id) => index.add({ id, text }),
    find: (words) => index.search(words).map(({ id }) => id),
  };
}

function beginFlexSearch(): ReturnType<Peer['begin']> {
  const index = new Index({ tokenize: 'strict', encode: pairsOf });
  let lines = 0;
  return {
    add: (text, at) => {
      index.add(at, text);
      lines = at + 1;
    },
    find: (words) => index.search(words, { limit: lines }),
  };
}

function pairsOf(text: string): string[] {
  return text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

function time(queries: readonly string[], ask: (query: string) => unknown): string {
  const began = performance.now();
  for (const query of queries) ask(query);
  return (performance.now() - began).toFixed(0);
}

function gigabytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(2);
}
