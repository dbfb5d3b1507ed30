/** How a line of text ends: with a sentence, or in the midst of one. */

export type LineEnd =
  /** With a sentence, a clause of a list, a colon; or it is a title, a caption, a table's words. */
  | 'closed'
  /** Without any mark, and without any sentence before: as titles do, and broken sentences. */
  | 'unclear'
  /** Without any mark, after other sentences. */
  | 'unfinished'
  /** With a comma, or with the mark between members of a list. */
  | 'comma'
  /** Within quotation marks, a book's title or brackets. */
  | 'bracket';

const pairs = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['(', ')'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
]);
const closers = new Set(pairs.values());

/** References to notes and white space stand after the end, closing marks around it. */
const trailers = /(?:[”’》〉）)」』】"'\s]|[［[〔（(]\^?\d{1,3}[］\]〕）)]|[①-⑳])+$/u;
const sentenceEnds = /[。！？!?…；;：:.]$/u;
/** 「本报记者 林 君摄」 */
const credit = /(?:摄|供图|制图|记者.{0,12}|通讯员.{0,12}|编辑.{0,12})$/u;

/** A line without a sentence's end that is longer is a sentence. */
const longestTitle = 40;

/** Words without any mark between or after them, as titles are. */
export function isTitleLike(words: string): boolean {
  return !/[。！？!?；;：:，,、…]/u.test(words);
}

export function lineEnd(words: string): LineEnd {
  const tail = unfinishedTail(words);
  const body = words.replace(trailers, '');
  if (body === '' || sentenceEnds.test(body) || credit.test(tail)) return 'closed';
  const isSentence = tail.length < words.length || words.length >= longestTitle;
  if (isSentence && leftOpen(tail).length > 0) return 'bracket';
  if (/[，、,]$/u.test(body)) return 'comma';
  return tail.length < words.length ? 'unfinished' : 'unclear';
}

/** What follows the last sentence of a line. */
export function unfinishedTail(words: string): string {
  return words.slice(words.search(/[^。！？!?]*$/u)).replace(/^[”’》）)」』\s]+/u, '');
}

/** What a line begins with, up to the end of its first sentence. */
export function firstSentence(words: string): string {
  return /^[^。！？!?]*[。！？!?]?[”’》）)」』]*/u.exec(words)?.[0] ?? words;
}

/** The closing marks that are still to come, the next last. */
export function leftOpen(words: string): readonly string[] {
  const open: string[] = [];
  for (const mark of words) {
    const closer = pairs.get(mark);
    if (closer !== undefined) open.push(closer);
    else if (mark === open.at(-1)) open.pop();
  }
  return open;
}

/** The first closing mark that nothing before it opened. */
export function firstUnopened(words: string): string | null {
  const open: string[] = [];
  for (const mark of words) {
    const closer = pairs.get(mark);
    if (closer !== undefined) open.push(closer);
    else if (mark === open.at(-1)) open.pop();
    else if (closers.has(mark)) return mark;
  }
  return null;
}
