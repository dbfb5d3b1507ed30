/** When and where a report was given: 「——2026年1月28日在云南省第十四届人民代表大会第四次会议上」. */
import { numeralValue } from './numerals.ts';

const year = '(?:[12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})';
const small = '[\\d一二三四五六七八九十]{1,3}';
const datePattern = new RegExp(`(${year})\\s*年\\s*(${small})\\s*月\\s*(?:(${small})\\s*日)?`);
const dashes = '[—–－\\-─―\\s\\u3000]*';
const begins = new RegExp(
  `^[（(]?${dashes}(${year}\\s*年\\s*${small}\\s*月[^。；！？]{0,16}?日?[^。；！？]{0,4}(?:在|(?<=日)))`,
);
const meetingPattern =
  /(?:在|于|日)((?:[^在于日，。；（）()—]{0,14}第?[一二三四五六七八九十]{1,3}届)?[^在于日，。；（）()—]{0,30}(?:代表大会|人大|委员会)(?:常务委员会|常委会)?(?:第?[一二三四五六七八九十\d]{1,4}次(?:全体)?会议)?)/;

/** 「——在某某镇第二十届人民代表大会第七次会议上」: the day stands elsewhere. */
const undated = /^(?:[（(]|[（(]?[—–－―─]{1,3})\s*在[^。；，！？]{4,60}(?:会议|大会)上[）)]?$/;

/** 「……会议上的政府工作报告」 */
const givenAs = /上的[^，。]{0,12}(?:报告|讲话|说明)$/;

/** A line that says it, whole or as the first of two. */
export function beginsOccasion(head: string): boolean {
  return head.length <= 90 && (undated.test(head) || (begins.test(head) && /会/.test(head)));
}

export function endsOccasion(head: string): boolean {
  return /(?:上|会议)\s*[）)]?$/.test(head) || givenAs.test(head);
}

/** Without the dashes and brackets around it. */
export function bareOccasion(head: string): string {
  const bare = head.replace(new RegExp(`^[（(]?${dashes}`), '').replace(givenAs, '上');
  return /^[（(]/.test(head) ? bare.replace(/[）)]$/, '') : bare;
}

/** `2026-01-28`, from the first date of a text that has a month; null where there is none. */
export function dateIn(text: string): string | null {
  const match = datePattern.exec(text);
  const [whole, month, day] = [match?.[1], match?.[2], match?.[3]].map((part) =>
    part === undefined ? null : numeralValue(part),
  );
  if (whole == null || month == null || day == null || month < 1 || month > 12 || day < 1 || day > 31)
    return null;
  return [`${whole}`, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
}

/** 「云南省第十四届人民代表大会第四次会议」 */
export function meetingIn(text: string): string | null {
  return meetingPattern.exec(text)?.[1]?.trim() ?? null;
}
