/** Outlines found in the corpus against the true ones, by kind of document. */
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { readMarkdownFile } from '../../../src/importing/readers/markdown/read-markdown.ts';
import { Pace } from '../../../src/importing/readers/pace.ts';
import { type CorpusFile, corpusFiles, type Heading, trueOutlines } from '../../support/corpus.ts';
import { plainText } from '../../support/extracted.ts';
import { outlineOf } from '../../support/shown-structure.ts';
import { differences, f1, type Score, score, sum } from './score.ts';

const groups = { numbered: 0.99, 'without numbers': 0.95, plans: 0.97 } as const;
type Group = keyof typeof groups;
const leastOfAFile = 0.9;

/** Prints what was found; the goals that were missed. */
export async function measureOutlines(print: (line: string) => void): Promise<string[]> {
  const truth = trueOutlines();
  const missed: string[] = [];
  const scores: Record<Group, Score[]> = { numbered: [], 'without numbers': [], plans: [] };
  for (const file of corpusFiles('plain-text')) {
    const outline = truth[baseName(file)] ?? [];
    const found = await outlineIn(file);
    const one = score(found, outline);
    scores[groupOf(file, outline)].push(one);
    print(`${file.name}  ${figure(one)}`);
    for (const difference of differences(found, outline)) print(`    ${difference}`);
    if (f1(one) < leastOfAFile) missed.push(`${file.name}: F1 ${f1(one).toFixed(3)} under ${leastOfAFile}`);
  }
  for (const [group, goal] of Object.entries(groups)) {
    const all = sum(scores[group as Group]);
    print(`plain text, ${group}: F1 ${figure(all)}, goal ${goal}`);
    if (f1(all) < goal) missed.push(`${group}: F1 ${f1(all).toFixed(3)} under ${goal}`);
  }
  return [...missed, ...(await measureTwins(truth, print))];
}

/** The same documents as published, with the marks of their files. */
async function measureTwins(
  truth: Record<string, Heading[]>,
  print: (line: string) => void,
): Promise<string[]> {
  const missed: string[] = [];
  for (const file of [...corpusFiles('series'), ...corpusFiles('markdown')]) {
    const outline = truth[baseName(file)];
    if (outline === undefined) continue;
    const found = await outlineIn(file);
    const wrong = differences(found, outline);
    print(`${file.name}  ${figure(score(found, outline))}`);
    for (const difference of wrong) print(`    ${difference}`);
    if (f1(score(found, outline)) < 1) missed.push(`${file.name}: not the outline of its plain text`);
  }
  return missed;
}

/** 「上海市-2023」 of `series/上海市/2023` and of `plain-text/上海市-2023`. */
function baseName({ name }: CorpusFile): string {
  return name.split('/').slice(1).join('-');
}

async function outlineIn({ name, text }: CorpusFile): Promise<Heading[]> {
  const extracted = name.startsWith('plain-text')
    ? plainText(text)
    : await readMarkdownFile(text, new Pace({}));
  return outlineOf(extracted, structureOf(extracted));
}

function groupOf({ name }: CorpusFile, outline: readonly Heading[]): Group {
  if (name.includes('规划')) return 'plans';
  const outermost = outline.filter(({ level }) => level === 1);
  return outermost.every(({ title }) =>
    /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|具体)/.test(title),
  )
    ? 'numbered'
    : 'without numbers';
}

function figure(one: Score): string {
  return `${f1(one).toFixed(3)} (${one.right} right of ${one.found} found, ${one.true} true)`;
}
