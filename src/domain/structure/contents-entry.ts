/** An entry of a table of contents: its title, and whether dots or dashes mark its page's number. */

export interface ContentsEntry {
  /** Without white space. */
  readonly name: string;
  readonly hasLeader: boolean;
}

const dots = '.．·•…⋯-_—\t';
/** 「12」, 「（12）」, 「- 12 -」 */
const page = /(?:[-—–－]\s?\d{1,4}\s?[-—–－]|[（(]?\d{1,4}[）)]?)$/;
/** Fewer dots lead nowhere; of … one is enough. */
const fewestDots = 3;

export function contentsEntry(head: string): ContentsEntry {
  const number = page.exec(head)?.[0] ?? '';
  const title = head.slice(0, head.length - number.length);
  let end = title.length;
  let leader = /^[-—–－]/.test(number) ? fewestDots : 0;
  // From the end on: a pattern that looks for the dots' beginning would look again at each of them.
  for (; end > 0; end -= 1) {
    const sign = title.charAt(end - 1);
    if (dots.includes(sign)) leader += sign === '…' || sign === '⋯' || sign === '\t' ? fewestDots : 1;
    else if (sign !== ' ' && sign !== '\u3000') break;
  }
  return { name: title.slice(0, end).replace(/\s/g, ''), hasLeader: leader >= fewestDots };
}
