/** Runs in the plain page: words wrapped in `<mark>` by splitting its text nodes, as highlighters without the API do. */

/** Words of one line; `line` is its place among the lines. */
export interface Wrapped {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export function wrapInMarks(all: readonly Wrapped[]): void {
  const lines = document.querySelectorAll('main > *');
  for (const { line, from, to } of all) {
    const element = lines[line];
    if (!element) throw new Error(`there is no line ${line}`);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) texts.push(node);
    let start = 0;
    for (const text of texts) {
      const [first, end] = [Math.max(from - start, 0), Math.min(to - start, text.length)];
      start += text.length;
      if (first >= end) continue;
      const words = first > 0 ? text.splitText(first) : text;
      if (end - first < words.length) words.splitText(end - first);
      const mark = document.createElement('mark');
      words.replaceWith(mark);
      mark.append(words);
    }
  }
}
