/** Gives back the letters that fonts of PDF files name in place of the ones that were written. */

/** Radicals that have no compatibility form in Unicode, and the characters that look the same. */
const radicals = new Map(
  '⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺛旡⺝月⺟母⺠民⺱冈⺸芈⻁虎⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻋车⻌辶⻍辶⻐钅⻑長⻒镸⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)
    ?.map((pair) => {
      const [radical = '', character = ''] = [...pair];
      return [radical, character];
    }),
);

/** Simplified characters whose shape Chinese faces share with another one, and which Unicode would take for that. */
const simplified: Readonly<Record<string, string>> = { '\u2f3e': '户', '\u3b35': '胶' };

/** Faces draw two and three dashes in one piece, and name them so. */
const dashes: Readonly<Record<string, string>> = { '\u2e3a': '——', '\u2e3b': '———', '\u22ef': '…' };

export function writtenLetters(text: string): string {
  return text
    .replace(/[\u2f3e\u3b35]/g, (letter) => simplified[letter] ?? letter)
    .replace(/[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[\u2e80-\u2ef3]/g, (letter) => radicals.get(letter) ?? letter)
    .replace(/[\u2e3a\u2e3b\u22ef]/g, (letter) => dashes[letter] ?? letter);
}
