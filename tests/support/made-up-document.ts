/** Small made-up documents and what is found in them, in a form that tests can be read in. */
import { lineText } from '../../src/domain/structure/line-text.ts';
import { structureOf } from '../../src/domain/structure/structure-of.ts';
import { extracted, type HintedLine } from './extracted.ts';
import { outlineOf } from './shown-structure.ts';

/** A paragraph as reports are full of. */
export const paragraph =
  '过去一年，全市上下团结奋斗、攻坚克难，经济社会发展取得新的成绩，各项工作迈上新台阶。';

/** 「2 （一）扩大内需」 for each heading. */
export function outlineIn(lines: readonly (string | HintedLine)[]): string[] {
  const text = extracted(lines);
  return outlineOf(text, structureOf(text)).map(({ level, title }) => `${level} ${title}`);
}

/** The words of the lines that were given a role. */
export function linesWith(role: string, lines: readonly (string | HintedLine)[]): string[] {
  const given = extracted(lines);
  return structureOf(given)
    .lines.filter((line) => line.role === role)
    .map((line) => lineText(line, given.text));
}
