/** Years that a document names, and the one that it plans. */
import { numeralValue } from './numerals.ts';

const digitsOfYear = '(?:19|20)\\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}';
const namedYear = new RegExp(`(${digitsOfYear})年`, 'g');
const workedYear = new RegExp(`(${digitsOfYear})年.{0,12}?(?:工作|任务|安排|建议|要求|取向|实事)`, 'g');

/** The year whose tasks the headings name, or the one after the year that they look back on. */
export function plannedYear(headings: readonly string[]): number | null {
  const planned = headings.flatMap((heading) =>
    /回顾|成就/.test(heading) ? [] : years(heading, workedYear),
  );
  if (planned.length > 0) return Math.max(...planned);
  const past = headings.flatMap((heading) => (heading.includes('回顾') ? namedYears(heading) : []));
  return past.length > 0 ? Math.max(...past) + 1 : null;
}

export function namedYears(text: string): number[] {
  return years(text, namedYear);
}

function years(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].flatMap((match) => numeralValue(match[1] ?? '') ?? []);
}
