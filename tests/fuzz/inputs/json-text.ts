/** JSON as a text: half of it spoilt from what our own writers made, half made up. */
import { pick, type Random } from '../../bench/random.ts';
import { below, happens, sizeOf } from './chance.ts';
import { marks, randomJson, spoilJson, type Vocabulary, vocabularyOf } from './json-value.ts';
import { randomText, spoilText } from './text.ts';

const tokens = ['{', '}', '[', ']', ',', ':', '"', '\\', '\\u', 'null', 'true', '1', '-', 'e9', '\n', ' '];

export interface JsonCorpus {
  readonly values: readonly unknown[];
  readonly vocabulary: Vocabulary;
  readonly tokens: readonly string[];
}

export function jsonCorpus(values: readonly unknown[]): JsonCorpus {
  const vocabulary = vocabularyOf(values);
  return { values, vocabulary, tokens: [...tokens, ...vocabulary.keys.map((key) => `"${key}":`)] };
}

export function jsonText(random: Random, corpus: JsonCorpus): string {
  const kind = random();
  if (kind < 0.5) return spoiltText(random, corpus);
  if (kind < 0.85) return printJson(random, randomJson(random, corpus.vocabulary));
  return randomText(random, corpus.tokens);
}

/** What JSON can carry, as whoever parsed it gets it. */
export function jsonValue(random: Random, corpus: JsonCorpus): unknown {
  try {
    return JSON.parse(jsonText(random, corpus));
  } catch {
    return randomJson(random, corpus.vocabulary);
  }
}

/** A valid value, spoilt at one to three places. */
export function spoiltValue(random: Random, { values, vocabulary }: JsonCorpus): unknown {
  let value = values[below(random, values.length)];
  for (let deeds = 1 + below(random, 3); deeds > 0; deeds -= 1) value = spoilJson(random, value, vocabulary);
  return value;
}

function spoiltText(random: Random, corpus: JsonCorpus): string {
  if (happens(random, 0.02)) return JSON.stringify(corpus.values[below(random, corpus.values.length)]);
  if (happens(random, 0.7)) return printJson(random, spoiltValue(random, corpus));
  return spoilText(random, JSON.stringify(pick(random, corpus.values)), corpus.tokens);
}

/** What stands for something that no value can be becomes that; at times a mark of byte order comes first. */
export function printJson(random: Random, value: unknown): string {
  const text = (JSON.stringify(value) ?? 'null')
    .replaceAll(`"${marks.huge}"`, () => pick(random, ['1e999', '-1e999', '9'.repeat(400), '1e-400', 'NaN']))
    .replaceAll(`"${marks.deep}"`, () => nested('[', ']', random))
    .replaceAll(`"${marks.deepObject}"`, () => nested('{"a":', '}', random))
    .replaceAll(marks.long, () =>
      pick(random, ['a', '长', '\\u0000', ' ']).repeat(sizeOf(random, 400, 120_000)),
    );
  return happens(random, 0.02) ? `\ufeff${text}` : text;
}

function nested(open: string, close: string, random: Random): string {
  const depth = sizeOf(random, 200, 20_000);
  return `${open.repeat(depth)}0${close.repeat(depth)}`;
}
