/** Finds the place that somebody names: 「2.3.1」, 「第二部分第三节第2段」, 「第三篇第八章」; citations read backwards. */
import { indexLines } from '../notes/anchor.ts';
import { flattenOutline, isItem, type PlainReport, type Section, sectionIdOf } from '../report/report.ts';
import { statedNumber } from '../report/stated-number.ts';
import { numeralValue } from '../structure/numerals.ts';
import { levelNames } from './say-section.ts';

export interface NamedPlace {
  readonly report: PlainReport;
  /** Id of a line, or of a section. */
  readonly place: string;
}

/** In the order of the reports, and in each in reading order; none where what is typed names no place. */
export function findNamedPlaces(reports: readonly PlainReport[], typed: string): NamedPlace[] {
  const { name, rest } = splitName(narrow(typed));
  return reports
    .filter((report) => name === '' || narrow(`${report.name}\n${report.title}`).includes(name))
    .flatMap((report) => placesIn(report, rest).map((place) => ({ report, place })));
}

/** Whether it can be meant as the name of a place, whatever the documents have. */
export function isPlaceName(typed: string): boolean {
  const { rest } = splitName(narrow(typed));
  return dotted.test(rest) || Object.hasOwn(namedLines, rest) || readSteps(rest) !== null;
}

const namedLines: Readonly<Record<string, string>> = { 标题: 'title', 题注: 'caption' };
const dotted = /^\d{1,4}(?:[.。·]\d{1,4})*[.。]?$/;
const otherSigns: Readonly<Record<string, string>> = {
  部份: '部分',
  節: '节',
  編: '编',
  條: '条',
  '〈': '《',
  '〉': '》',
};

function narrow(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/部份|[節編條〈〉]/g, (sign) => otherSigns[sign] ?? sign);
}

/** 《…》 before the place says which document is meant. */
function splitName(typed: string): { readonly name: string; readonly rest: string } {
  const found = /^《(.*)》(?=[^》]*$)/.exec(typed);
  return { name: found?.[1] ?? '', rest: typed.slice(found?.[0].length ?? 0) };
}

function placesIn(report: PlainReport, named: string): string[] {
  if (dotted.test(named)) return numberedPlaces(report, named);
  const line = Object.hasOwn(namedLines, named) ? namedLines[named] : undefined;
  if (line !== undefined) return indexLines(report).has(line) ? [line] : [];
  const steps = readSteps(named);
  return steps === null ? [] : placesOfSteps(report, steps);
}

/** Items right in a part have a 0 before their number, which nobody says. */
function numberedPlaces(report: PlainReport, named: string): string[] {
  const numbers = named.match(/\d+/g) ?? [];
  const [last = ''] = numbers.slice(-1);
  const exact = numbers.map(Number).join('.');
  const hidden = [...numbers.slice(0, -1).map(Number), 0, Number(last)].join('.');
  const lines = indexLines(report);
  const isPlace = (id: string) =>
    lines.has(id) || flattenOutline(report.outline).some((each) => each.id === id);
  return [exact, hidden].filter(isPlace).slice(0, 1);
}

/** One part of a name, from the outermost: the section that is so counted, that has this title, or the item in it. */
type Step =
  | { readonly kind: 'counted'; readonly number: number; readonly unit: string | null }
  | { readonly kind: 'titled'; readonly title: string }
  | { readonly kind: 'item'; readonly number: number };

const numeral = '[0-9〇○零一二三四五六七八九十百两]+';
const units = '部分|小节|[编篇章节条款部卷目层段]';
const step = new RegExp(
  `第?(?<number>${numeral})(?<unit>${units})|[(](?<bracketed>${numeral})[)]|(?<bare>${numeral})、|“(?<title>.+?)”(?=[第“]|$)`,
  'gy',
);

/** Null where anything is left that is no step. */
function readSteps(named: string): Step[] | null {
  const steps: Step[] = [];
  let end = 0;
  for (const { 0: words, groups = {} } of named.matchAll(step)) {
    end += words.length;
    const { number, unit, bracketed, bare, title } = groups;
    if (title !== undefined) {
      steps.push({ kind: 'titled', title });
      continue;
    }
    const value = numeralValue(number ?? bracketed ?? bare ?? '');
    if (value === null) return null;
    if (unit === '段') steps.push({ kind: 'item', number: value });
    else steps.push({ kind: 'counted', number: value, unit: unit ?? null });
  }
  const isItemWithin = steps.slice(0, -1).some(({ kind }) => kind === 'item');
  return end === named.length && end > 0 && !isItemWithin ? steps : null;
}

function placesOfSteps(report: PlainReport, steps: readonly Step[]): string[] {
  let around: readonly (Section | null)[] = [null];
  for (const each of steps) {
    if (each.kind === 'item') return around.flatMap((section) => itemsOf(report, section, each.number));
    around = around.flatMap((section) => sectionsBelow(section?.sections ?? report.outline, each));
  }
  return around.flatMap((section) => (section === null ? [] : [section.id]));
}

function itemsOf({ lines }: PlainReport, section: Section | null, number: number): string[] {
  return lines
    .filter((line) => isItem(line) && sectionIdOf(line) === (section?.id ?? null))
    .filter(({ id }) => Number(id.split('.').at(-1)) === number)
    .map(({ id }) => id);
}

/** The sections themselves that are meant, else any further within: 「第八章」 alone finds it in its 篇. */
function sectionsBelow(siblings: readonly Section[], wanted: Exclude<Step, { kind: 'item' }>): Section[] {
  const direct = siblings.filter((section) => isMeant(section, siblings, wanted));
  return direct.length > 0 ? direct : siblings.flatMap(({ sections }) => sectionsBelow(sections, wanted));
}

/** As citations say it: what titles state counts; where none beside it states anything, the place does. */
function isMeant(
  { id, title }: Section,
  siblings: readonly Section[],
  wanted: Exclude<Step, { kind: 'item' }>,
): boolean {
  if (wanted.kind === 'titled') return narrow(title) === wanted.title;
  const { number, unit } = wanted;
  const numbers = id.split('.');
  const own = statedNumber(title);
  const isLevel = unit === null || unit === (levelNames[numbers.length - 1] ?? '层');
  if (!own) {
    const isStated = siblings.some((each) => statedNumber(each.title) !== null);
    return !isStated && isLevel && Number(numbers.at(-1)) === number;
  }
  if (!own.isNamed) return isLevel && numeralValue(own.words) === number;
  const [, stated = '', ownUnit] = namedNumber.exec(narrow(own.words)) ?? [];
  return (unit === null || unit === ownUnit) && numeralValue(stated) === number;
}

const namedNumber = new RegExp(`^第(.+?)(${units})$`);
