/** Which lines of a document are the page's own, judged by where they stand. */
import { beginsPageEnd, isPhotoCredit, pageWordsOf } from './page-noise.ts';
import { runningLines } from './running-lines.ts';
import { isPlain, type TextLine } from './text-line.ts';

/** A page has no more lines of its own than these before a text, nor after it. */
const reach = 120;
const path = /^(?:您|你|当前|现在|所在)(?:现在|当前|所在|的)*位置|^(?:网站)?首页(?:[\s>＞»›]|$)/;
const titleWords = /报告|规划|纲要|计划|决议|方案|说明|意见|条例|讲话/;

export interface NoiseLines {
  readonly noise: ReadonlySet<number>;
  /** Left in the text, but perhaps the page's own. */
  readonly doubtful: Set<number>;
}

export function noiseLines(lines: readonly TextLine[]): NoiseLines {
  const noise = new Set<number>(runningLines(lines));
  const doubtful = new Set<number>();
  const first = lines.findIndex(isSentence);
  const before = Math.min(first < 0 ? lines.length : first, reach);
  const after = Math.max(lines.findLastIndex(isSentence) + 1, lines.length - reach);
  const isEdge = (index: number) => index < before || index >= after;
  const words = lines.map((line, index) => pageWordsOf(line, isEdge(index)));
  const isPage = words.slice(0, before).filter((word) => word !== null).length > 1;
  for (const [index, word] of words.entries()) {
    if (word === 'anywhere' || (word === 'edge' && first >= 0)) noise.add(index);
    else if (word === 'word' && index < before && isPage) noise.add(index);
    else if (word !== null) doubtful.add(index);
  }
  for (let index = 0; index < before; index += 1) {
    const line = lines[index];
    if (line !== undefined && isPhotoCredit(line)) noise.add(index);
  }
  for (const index of pathLines(lines, before)) noise.add(index);
  const end = lines.findIndex((line, index) => index >= after && beginsPageEnd(line));
  if (end >= 0 && first >= 0) for (let index = end; index < lines.length; index += 1) noise.add(index);
  for (const index of noise) doubtful.delete(index);
  return { noise, doubtful };
}

function isSentence(line: TextLine): boolean {
  return isPlain(line) && line.length > 24 && /[。！？”]/.test(line.last) && pageWordsOf(line, true) === null;
}

/** What stands before 「您的位置：」, and the names of the places after it. */
function pathLines(lines: readonly TextLine[], before: number): number[] {
  const start = lines.findIndex((line, index) => index < before && path.test(line.head));
  if (start < 0) return [];
  const isName = (index: number) => {
    const line = lines[index];
    return (
      line !== undefined &&
      line.length <= 14 &&
      !titleWords.test(line.head) &&
      !/^各位|[。；]/.test(line.head)
    );
  };
  const found: number[] = [];
  for (let index = 0; index < start; index += 1) if (isName(index)) found.push(index);
  for (let index = start; index < before && isName(index); index += 1) found.push(index);
  return found;
}
