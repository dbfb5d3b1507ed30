/** Pairs lines that end in the midst of a sentence with the lines in which it goes on. */
import type { FlowLine } from './flow-lines.ts';
import { countFollowingWords, type FollowingWords } from './following-words.ts';
import { type JointCue, judgeJoint } from './joints.ts';

export interface FlowJoin {
  /** Places in the flow's lines. */
  readonly first: number;
  readonly second: number;
  readonly reason: JoinReason;
  readonly score: number;
}

export type JoinReason =
  | JointCue
  /** The line ends with a comma. */
  | 'comma'
  /** The other begins with a mark, or with the last character of a word. */
  | 'begins-inside'
  /** The line's last sentence has no end, and the next line could be it. */
  | 'unfinished'
  /** The other stands where another sentence breaks off. */
  | 'after-break';

export interface FlowJoins {
  readonly joins: readonly FlowJoin[];
  /** Whether sentences go on beyond their neighbours, as where columns were read across. */
  readonly isInterleaved: boolean;
}

/** Where more lines than this end in a sentence, or more than a third, the text is not broken but wrapped. */
const mostOpenEnds = 300;
const fewOpenEnds = 30;
/** How many lines further on the rest of a sentence is looked for. */
const farthest = 24;
/** A title is shorter than this. */
const shortestSentence = 30;

/** Null where the text is wrapped. */
export function findFlowJoins(flow: readonly FlowLine[], text: string): FlowJoins | null {
  const ends = flow.flatMap(({ end }, place) => (end === 'closed' ? [] : [place]));
  if (ends.length > mostOpenEnds || (ends.length > fewOpenEnds && ends.length > flow.length / 3)) return null;
  const following = countFollowingWords(
    text,
    ends.map((place) => flow[place]?.words ?? ''),
  );
  const near = ends.flatMap((first) => neighbourJoin(flow, first, following) ?? []);
  const far = ends.flatMap((first) => farJoins(flow, first, following));
  const isCertain = new Set(near.filter(isCertainJoin).map(({ first }) => first));
  const loose = ends.filter(
    (place) => isStrong(flow[place]) && flow[place]?.end !== 'comma' && !isCertain.has(place),
  );
  const sure = far.filter(
    ({ second, score, reason }) =>
      score >= 4 && reason !== 'after-break' && (flow[second]?.beginning === 'inside' || loose.length > 1),
  );
  const chosen = chooseJoins([...near, ...sure]);
  const hasNeighbour = new Set(near.map(({ first }) => first));
  const isInterleaved =
    chosen.some(({ first, second }) => second > first + 1) ||
    loose.some((place, at) => {
      const next = loose[at + 1];
      return !hasNeighbour.has(place) && next !== undefined && next < place + farthest;
    });
  if (!isInterleaved) return { joins: chosen, isInterleaved };
  const nearer = near.filter(isCertainJoin).map((join) => ({ ...join, score: join.score - 2.5 }));
  return { joins: chooseJoins([...nearer, ...far]), isInterleaved };
}

function isCertainJoin({ reason }: FlowJoin): boolean {
  return reason !== 'unfinished' && reason !== 'comma' && reason !== 'begins-inside';
}

function isStrong(line: FlowLine | undefined): boolean {
  return line !== undefined && line.end !== 'closed' && line.end !== 'unclear';
}

function neighbourJoin(flow: readonly FlowLine[], first: number, following: FollowingWords): FlowJoin | null {
  const line = flow[first];
  const next = flow[first + 1];
  if (!line || !next?.follows || next.beginning === 'new') return null;
  const { cue, score } = judgeJoint(line.words, next.words, following);
  const isInside = next.beginning === 'inside';
  const isList = line.words.endsWith('、');
  if (next.beginning === 'topic' && !isList && (cue === null || cue === 'known-words')) return null;
  if (line.end === 'unclear' && !isInside) {
    if (cue === null || cue === 'known-words' || line.words.length < shortestSentence) return null;
  }
  return {
    first,
    second: first + 1,
    reason: cue ?? (line.end === 'comma' ? 'comma' : isInside ? 'begins-inside' : 'unfinished'),
    score: 3 + score + (isInside ? 3 : 0) + (isStrong(line) ? 1 : 0) + (isList ? 2 : 0),
  };
}

function farJoins(flow: readonly FlowLine[], first: number, following: FollowingWords): FlowJoin[] {
  const line = flow[first];
  if (!line) return [];
  return flow.slice(first + 2, first + 2 + farthest).flatMap((other, at): FlowJoin[] => {
    const second = first + 2 + at;
    const isInside = other.beginning === 'inside';
    const isAfterBreak = other.follows && isStrong(flow[second - 1]);
    if (other.beginning === 'new' || (other.beginning === 'topic' && !isAfterBreak)) return [];
    if (!isInside && !isStrong(line)) return [];
    const { cue, score } = judgeJoint(line.words, other.words, following);
    if (cue === null && score < 1.5 && (other.beginning === 'topic' || !isAfterBreak)) return [];
    return [
      {
        first,
        second,
        reason: cue ?? (isAfterBreak ? 'after-break' : 'known-words'),
        score: score + (isInside ? 3 : 0) + (isAfterBreak ? 2 : 0) - at / 10,
      },
    ];
  });
}

/** The best first; each line ends and begins once. */
function chooseJoins(joins: readonly FlowJoin[]): FlowJoin[] {
  const ordered = joins.toSorted((one, other) => other.score - one.score || one.first - other.first);
  const firsts = new Set<number>();
  const seconds = new Set<number>();
  return ordered.filter(({ first, second }) => {
    if (firsts.has(first) || seconds.has(second)) return false;
    firsts.add(first);
    seconds.add(second);
    return true;
  });
}
