/** The number that a title itself begins with: 「第三章　…」, 「三、…」, 「（三）…」, 「3. …」. */

export interface StatedNumber {
  /** Its length in the title, with the space after it, in UTF-16 units. */
  readonly length: number;
  /** `第三章` where the title names what it counts; else the bare number in Chinese or in figures. */
  readonly words: string;
  readonly isNamed: boolean;
}

const digits = '[〇○零一二三四五六七八九十百千]+';
const named = new RegExp(`^(第(?:${digits}|\\d+)(?:部分|[编篇章节条款部卷]))[\\s：:、]*`);
const bare = new RegExp(
  `^(?:(${digits})[、.．]|[（(](${digits}|\\d{1,3})[）)][、.．]?|(\\d{1,3})(?:[、．]|\\.(?!\\d)))\\s*`,
);

/** Null where it begins with none. */
export function statedNumber(title: string): StatedNumber | null {
  const byName = named.exec(title);
  if (byName?.[1]) return { length: byName[0].length, words: byName[1], isNamed: true };
  const byNumber = bare.exec(title);
  const words = byNumber?.[1] ?? byNumber?.[2] ?? byNumber?.[3];
  return byNumber && words ? { length: byNumber[0].length, words, isNamed: false } : null;
}
