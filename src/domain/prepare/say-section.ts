/** Says which section of a document is meant: by the number that its title states, else by its place. */
import type { PlainReport, Section } from '../report/report.ts';
import { statedNumber } from '../report/stated-number.ts';
import { chineseNumber } from './chinese-number.ts';

export const levelNames = ['部分', '节', '小节', '目'] as const;

/** 「第二部分第三节」, 「第一篇第二章第一节」, from the numbers of the sections from the outermost. */
export function saySections(report: PlainReport, numbers: readonly number[]): string {
  let siblings = report.outline;
  let id = '';
  return numbers
    .map((number, depth) => {
      id = depth === 0 ? `${number}` : `${id}.${number}`;
      const section = siblings.find((each) => each.id === id);
      const words = saySection(section, siblings, number, levelNames[depth] ?? '层');
      siblings = section?.sections ?? [];
      return words;
    })
    .join('');
}

/**
 * What titles state counts, for it is what the listeners see; where a title states nothing while others beside it
 * do, or two state the same, its words say which is meant.
 */
function saySection(
  section: Section | undefined,
  siblings: readonly Section[],
  number: number,
  levelName: string,
): string {
  const stated = siblings.map(({ title }) => statedNumber(title)?.words ?? null);
  if (!section || stated.every((words) => words === null)) return `第${chineseNumber(number)}${levelName}`;
  const own = statedNumber(section.title);
  if (!own || stated.filter((words) => words === own.words).length > 1) return `“${section.title}”`;
  if (own.isNamed) return own.words;
  return `第${/^\d/.test(own.words) ? chineseNumber(Number(own.words)) : own.words}${levelName}`;
}
