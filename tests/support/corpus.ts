/** The texts of real reports that rules are measured on; they stand beside the project, or nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';

export const corpusFolder = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
export const hasCorpus = existsSync(corpusFolder);

export interface CorpusFile {
  /** Its path in the corpus, without its ending: `series/上海市/2016`. */
  readonly name: string;
  readonly text: string;
}

export interface Heading {
  readonly level: number;
  readonly title: string;
}

const outlinesSchema = v.record(v.string(), v.array(v.object({ level: v.number(), title: v.string() })));
const webTextsSchema = v.record(
  v.string(),
  v.object({
    title: v.string(),
    occasion: v.string(),
    place: v.string(),
    year: v.number(),
    date: v.string(),
    speaker: v.string(),
    noise: v.array(v.string()),
  }),
);
export type WebText = v.InferOutput<typeof webTextsSchema>[string];

/** By the names of the files in `plain-text`, without their ending. */
export function trueOutlines(): Record<string, Heading[]> {
  return v.parse(outlinesSchema, json('outlines.json'));
}

export function webTexts(): Record<string, WebText> {
  return v.parse(webTextsSchema, json('web-text.json'));
}

export function corpusFiles(folder: string): CorpusFile[] {
  return readdirSync(join(corpusFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|txt)$/.test(path))
    .sort()
    .map((path) => ({
      name: `${folder}/${path.replaceAll('\\', '/').replace(/\.\w+$/, '')}`,
      text: readFileSync(join(corpusFolder, folder, path), 'utf8'),
    }));
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(join(corpusFolder, name), 'utf8'));
}
