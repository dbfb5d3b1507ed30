/** Splits a line into words, with numbers and their units, dates and periods kept whole. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const whole = /\d+(?:\.\d+)?(?:[%％]|[万亿]*[元吨人年月日家个项])?/gu;

/** Put together they are the line. */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let from = 0;
  const plain = (text: string) => {
    for (const { segment } of segmenter.segment(text)) words.push(segment);
  };
  for (const { index, 0: word } of line.matchAll(whole)) {
    plain(line.slice(from, index));
    words.push(word);
    from = index + word.length;
  }
  plain(line.slice(from));
  return words;
}
