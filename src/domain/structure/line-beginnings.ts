/** How a line of text begins: as something new, or in the midst of a sentence. */

export type LineBeginning =
  /** With a number, a form of address, a date: never the rest of a sentence. */
  | 'new'
  /** With a short sentence that could be its topic: 「创新动能稳步增强。」 */
  | 'topic'
  | 'unclear'
  /** With a mark that ends or parts, or with the last character of a word: 「户。」 「民、」 */
  | 'inside';

const numbering =
  /^(?:[（(]?[一二三四五六七八九十百零〇]+[）)、.．，：:]|[（(]\d+[）)]|\d+(?:[、）)]|[.．](?!\d))|第[一二三四五六七八九十百零〇\d]+[编篇章节条款部分届]|[一二三四五六七八九十]+(?:是|要|方面|来)|[①-⑳⑴-⒇●•·■◆▲★※—-]|[甲乙丙丁戊己庚辛][、.．]|[［[〔]\d+)/u;
const openers =
  /^(?:首先|其次|再次|最后|第[一二三四五]，|各位|同志们|我们|过去|今年|今后|当前|同时|此外|总之|[一二三四五六七八九十两几]+年(?:来|内|间|前|后)|这[一些五年]|附件|附[：:]|名词解释|注释|专栏|“?十[一二三四五六七八九]五|(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年|[（(]上接)/u;
const topic = /^[^，、；：。！？,;:]{4,24}[。！]/u;
const within = /^[，。、；：！？）％%]/u;
const lastOfWord = /^\p{Script=Han}[，。、；：！？]/u;
const alone = /^[一二三四五六七八九十甲乙丙丁戊己庚辛注附图表啊]/u;

export function lineBeginning(words: string): LineBeginning {
  if (within.test(words)) return 'inside';
  if (numbering.test(words) || openers.test(words)) return 'new';
  if (lastOfWord.test(words) && !alone.test(words)) return 'inside';
  return topic.test(words) ? 'topic' : 'unclear';
}

/** 「（上接第1版）」: the text before it stood on another page. */
export function isContinuedFromElsewhere(words: string): boolean {
  return /^[（(]?上接/u.test(words);
}
