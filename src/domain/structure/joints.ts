/** What shows that the words of one line go on with those of another. */
import { type FollowingWords, followingScore } from './following-words.ts';
import { firstSentence, firstUnopened, leftOpen, unfinishedTail } from './line-ends.ts';

export type JointCue = 'bracket' | 'cut-number' | 'cut-word' | 'known-words';

export interface Joint {
  readonly cue: JointCue | null;
  readonly score: number;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** How many characters of either line say where its words end. */
const reach = 8;
const unit = /^(?:[户人家个项件次名亿万千元吨米％%年月日岁条座所处台辆套倍亩里]|公里|平方|公顷)/u;

export function judgeJoint(end: string, beginning: string, following: FollowingWords): Joint {
  const known = followingScore(end, beginning, following);
  if (closesWhatWasOpen(end, beginning)) return { cue: 'bracket', score: 5 + known };
  if (/\d[.．]?$/u.test(end) && (unit.test(beginning) || /^\d/u.test(beginning))) {
    return { cue: 'cut-number', score: 4 };
  }
  if (isInsideWord(end, beginning)) return { cue: 'cut-word', score: 3 + known };
  return { cue: known >= 3 ? 'known-words' : null, score: known };
}

function closesWhatWasOpen(end: string, beginning: string): boolean {
  const open = leftOpen(unfinishedTail(end)).at(-1);
  return open !== undefined && firstUnopened(firstSentence(beginning)) === open;
}

function isInsideWord(end: string, beginning: string): boolean {
  const before = end.slice(-reach);
  const joint = before.length;
  for (const { index, segment, isWordLike } of words.segment(before + beginning.slice(0, reach))) {
    if (index >= joint) return false;
    if (index + segment.length > joint) return isWordLike === true;
  }
  return false;
}
