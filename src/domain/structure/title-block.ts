/** The lines before the text itself: its title, when and where it was given, who gave it, and whom it greets. */

import { numberingMarkOf } from './numbering-mark.ts';
import { beginsOccasion, endsOccasion } from './occasion.ts';
import { isOffice, nameAlone, speakerIn } from './speaker.ts';
import { isPlain, isWhole, type TextLine } from './text-line.ts';
import { unspaced } from './unspaced.ts';

export interface TitleBlock {
  readonly title: readonly number[];
  readonly occasion: readonly number[];
  readonly speaker: readonly number[];
  readonly salutation: number | null;
}

/** A title block stands in the first lines that are not the page's own. */
const reach = 80;
const salutationPattern =
  /^(?:[\u4e00-\u9fff]{0,24}(?:主席团|人大常委会|人民代表大会常务委员会)[：:]$|各位|尊敬的|同志们|主任、|主任，|主席、|委员长|审判长|全体代表)(?:[^。；，]{0,40}[：:！!]?|[^。；]{0,40}[：:])$/;
const titleEnd =
  /(?:报告|纲要|规划|计划|说明|方案|意见|决定|决议|条例|办法|规定|讲话|致辞|通知|公报|公告|要点|草案|建议|议案|提案|摘录|摘要)(?:\[\^?\d{1,2}\]|［\d{1,2}］)?(?:[（(〔][^）)〕]{0,16}[）)〕])?》?$/;
const titleWords = /报告|规划|纲要|计划|预算|国民经济|人民政府|人民代表大会|法院|检察院|关于|工作/;
const namesPlace =
  /^[\u4e00-\u9fff]{1,14}(?:省|市|自治区|自治州|县|区|旗|盟|共和国|人民政府|委员会|法院|检察院)$/;
const completeTitle = /^(?:[\d〇○零一二三四五六七八九]{4}年)?[\u4e00-\u9fff]{0,14}(?:政府)?工作报告$/;

export function titleBlock(lines: readonly TextLine[], isPage: (index: number) => boolean): TitleBlock {
  const head: number[] = [];
  for (let index = 0; index < lines.length && head.length < reach; index += 1)
    if (!isPage(index)) head.push(index);
  const at = (place: number) => unspacedLine(lines[head[place] ?? -1]);
  const salutation = greeting(head.length, at);
  const start = firstText(head.length, at, salutation);
  const occasion = occasionLines(start, at);
  const speaker = speakerLines(start, at, { occasion, salutation });
  const marked = [...occasion, ...speaker];
  const anchor = marked.length > 0 ? Math.min(...marked) : salutation >= 0 ? salutation : null;
  const title = titleLines(start, at, anchor, marked);
  const toLines = (places: readonly number[]) => places.map((place) => head[place] ?? -1);
  return {
    title: toLines(title),
    occasion: toLines(occasion),
    speaker: toLines(speaker),
    salutation: head[salutation] ?? null,
  };
}

function unspacedLine(line: TextLine | undefined): TextLine | undefined {
  return line === undefined || !isWhole(line) ? line : { ...line, head: unspaced(line.head) };
}

type At = (place: number) => TextLine | undefined;

export function isSalutation(line: TextLine | undefined): boolean {
  return line !== undefined && isPlain(line) && line.length <= 50 && salutationPattern.test(line.head);
}

/** The first greeting, unless it stands within the text: after a numbered part that has begun with its text. */
function greeting(count: number, at: At): number {
  let isNumbered = false;
  for (let place = 0; place < count; place += 1) {
    const line = at(place);
    if (isSalutation(line)) return place;
    if (line === undefined) continue;
    if (numberingMarkOf(line.head)?.ordinal === 1) isNumbered = true;
    if (isNumbered && line.length > 60 && line.last === '。') return -1;
  }
  return -1;
}

/** The first line after the block: what follows the greeting, else the first heading after something of the block. */
function firstText(count: number, at: At, salutation: number): number {
  if (salutation >= 0) return salutation;
  for (let place = 0; place < count; place += 1) {
    const line = at(place);
    if (line === undefined || numberingMarkOf(line.head) === null || completeTitle.test(line.head)) continue;
    return place;
  }
  return count;
}

function occasionLines(end: number, at: At): number[] {
  for (let place = 0; place < end; place += 1) {
    const line = at(place);
    if (line === undefined || !isWhole(line)) continue;
    if (beginsOccasion(line.head) && endsOccasion(line.head)) return [place];
    const next = at(place + 1);
    if (next === undefined || place + 1 >= end || next.length > 60 || line.length > 60) continue;
    const joined = line.head + next.head;
    if (!/。/.test(joined) && beginsOccasion(joined) && endsOccasion(joined)) return [place, place + 1];
  }
  return [];
}

interface Known {
  readonly occasion: readonly number[];
  /** Negative where nobody is greeted. */
  readonly salutation: number;
}

function speakerLines(end: number, at: At, { occasion, salutation }: Known): number[] {
  const after = (occasion.at(-1) ?? -1) + 1;
  for (let place = after; place < end; place += 1) {
    const head = at(place)?.head ?? '';
    if (speakerIn(head) !== null) return [place];
    const isNear = occasion.length > 0 && place - after < 3;
    if (isNear && nameAlone(head) !== null) {
      return isOffice(at(place - 1)?.head ?? '') && place > after ? [place - 1, place] : [place];
    }
  }
  const isDated = isAsideAt(salutation - 1, at);
  const offices = occasion.length > 0 ? [after, after + 1] : [salutation - (isDated ? 2 : 1)];
  for (const place of offices) if (place < end && isOffice(at(place)?.head ?? '')) return [place];
  for (let place = 0; place < (occasion[0] ?? 0); place += 1) {
    const head = at(place)?.head ?? '';
    const isUnderTitle = place + 1 === occasion[0] && titleEnd.test(at(place - 1)?.head ?? '');
    if (speakerIn(head) !== null || (isUnderTitle && nameAlone(head) !== null)) return [place];
  }
  return [];
}

function isBare(line: TextLine | undefined): line is TextLine {
  return (
    line !== undefined &&
    isPlain(line) &&
    line.length <= 80 &&
    !/[。；！？：:，]/.test(line.last) &&
    !/[。；！？]/.test(line.head) &&
    !/^[>《（(—]/.test(line.head.replace(/^《(?=.*》$)|^[（(]草案[）)](?=的)/, ''))
  );
}

function titleLines(end: number, at: At, anchor: number | null, marked: readonly number[]): number[] {
  const above = anchor === null ? [] : linesAbove(anchor, at);
  if (above.length > 0) return above;
  // A title may stand under the line that says when it was given.
  for (let place = 0; place < Math.min(end, anchor === null ? 12 : end); place += 1) {
    const line = at(place);
    if (marked.includes(place) || !isBare(line) || !(titleWords.test(line.head) || titleEnd.test(line.head)))
      continue;
    const lines = [place];
    while (!titleEnd.test(at(lines.at(-1) ?? 0)?.head ?? '')) {
      const next = (lines.at(-1) ?? 0) + 1;
      if (next >= end || lines.length > 3 || marked.includes(next) || !isBare(at(next))) break;
      lines.push(next);
    }
    if (titleEnd.test(at(lines.at(-1) ?? 0)?.head ?? '')) return withRepeat(lines, end, at);
  }
  return [];
}

/** Some pages say the title twice. */
function withRepeat(lines: number[], end: number, at: At): number[] {
  const next = (lines.at(-1) ?? 0) + 1;
  const isRepeat = next < end && lines.length === 1 && at(next)?.head === at(lines[0] ?? 0)?.head;
  return isRepeat ? [...lines, next] : lines;
}

function linesAbove(anchor: number, at: At): number[] {
  const lines: number[] = [];
  for (let place = anchor - 1; place >= 0 && lines.length < 4; place -= 1) {
    const line = at(place);
    if (lines.length === 0 && line !== undefined && isAside(line)) continue;
    if (!isBare(line) || numberingMarkOf(line.head) !== null || !/[\u4e00-\u9fff]/.test(line.head)) break;
    const below = at(place + 1);
    const isFirst = lines.length === 0;
    const looksLikeTitle = titleWords.test(line.head) || namesPlace.test(line.head) || /年$/.test(line.head);
    if (!isFirst && !looksLikeTitle) break;
    if (!isFirst && below !== undefined && completeTitle.test(below.head)) {
      if (!namesPlace.test(line.head) && !titleEnd.test(line.head) && !/年$/.test(line.head)) break;
    }
    lines.unshift(place);
  }
  const isTitle = lines.some(
    (place) => titleWords.test(at(place)?.head ?? '') || titleEnd.test(at(place)?.head ?? ''),
  );
  return isTitle || lines.length === 1 ? lines : [];
}

function isAsideAt(place: number, at: At): boolean {
  const line = at(place);
  return line !== undefined && isAside(line);
}

/** A date, or words in brackets, between the title and who speaks. */
function isAside({ head, length }: TextLine): boolean {
  return length <= 40 && /^(?:[（(].*[）)]|[\d〇○零一二三四五六七八九十年月日\s]+)$/.test(head);
}

/** 「关于……发展计划」 goes on: 「执行情况……的报告」. */
function isUnfinished(title: string): boolean {
  return title.startsWith('关于') && /(?:规划|计划|纲要|预算|草案)$/.test(title);
}

/** The title of lines that say it in parts, or say more after it. */
export function wholeTitle(parts: readonly string[]): string | null {
  let title = '';
  for (const part of parts) {
    title += part;
    if (titleEnd.test(part) && !isUnfinished(title)) break;
  }
  return title === '' ? null : title.replace(/^《(.*)》$/, '$1');
}
