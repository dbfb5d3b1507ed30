/** Whether two wordings differ in punctuation and spaces alone. */

const numeral = '[\\p{N}一二两三四五六七八九十百千万亿零〇]';
/** Marks that are a part of a number: 5%, ‰, 5′, −5, and whatever stands between two numerals. */
const numberMark = new RegExp(
  `(?<=${numeral})[\\p{P}\\s]+(?=${numeral})|[%％‰′″]|\\p{Pd}+(?=${numeral})`,
  'gu',
);
const marks = /[\p{P}\s]/gu;

export function differsSlightly(one: string, other: string): boolean {
  return one !== other && bareWords(one) === bareWords(other);
}

/** What is said, without the marks that only part it. */
function bareWords(text: string): string {
  let bare = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(numberMark)) {
    bare += text.slice(from, index).replace(marks, '') + mark;
    from = index + mark.length;
  }
  return bare + text.slice(from).replace(marks, '');
}
