/** Finds where the flow of a text is broken: sentences cut in two, said twice or without an end; and proposes a cure. */
import { findFlowJoins, type JoinReason } from './flow-joins.ts';
import { type FlowLine, readFlowLines } from './flow-lines.ts';
import { isContinuedFromElsewhere } from './line-beginnings.ts';
import { findRepeatedLines } from './repeated-lines.ts';
import type { Structure } from './structure.ts';

export type FlowProposal = {
  /** In the structure's lines. */
  readonly line: number;
  readonly confidence: 'high' | 'middle' | 'low';
} & (
  | { readonly kind: 'join'; readonly with: number; readonly reason: JoinReason }
  /** `count` lines say again what those from `of` on say. */
  | { readonly kind: 'repeat'; readonly of: number; readonly count: number; readonly reason: 'same-words' }
  /** Words are missing before the line's beginning, or after its end. */
  | { readonly kind: 'gap'; readonly reason: GapReason }
);

export type GapReason = 'begins-inside' | 'continued-from' | 'unfinished';

/** The most certain first, and in the order of the text. */
export function findBrokenFlow(structure: Structure, text: string): FlowProposal[] {
  const repeats = findRepeatedLines(structure, text);
  const flow = readFlowLines(structure, text, repeats);
  const found = findFlowJoins(flow, text);
  const joins = found?.joins ?? [];
  const indexOf = (place: number) => flow[place]?.index ?? 0;
  const isEnded = new Set(joins.map(({ first }) => first));
  const isBegun = new Set(joins.map(({ second }) => second));
  const proposals: FlowProposal[] = [
    ...repeats.map(
      (repeat): FlowProposal => ({
        kind: 'repeat',
        ...repeat,
        reason: 'same-words',
        confidence: 'high',
      }),
    ),
    ...joins.map(
      ({ first, second, reason, score }): FlowProposal => ({
        kind: 'join',
        line: indexOf(first),
        with: indexOf(second),
        reason,
        confidence: score >= 6 ? 'high' : score >= 4 ? 'middle' : 'low',
      }),
    ),
    ...(found === null ? [] : flow).flatMap((line, place): FlowProposal[] => {
      const before = isBegun.has(place) ? null : gapBefore(line);
      const after = isEnded.has(place) ? null : gapAfter(line, found?.isInterleaved === true);
      return [before, after].flatMap((reason) =>
        reason ? [{ kind: 'gap', line: line.index, reason, confidence: 'low' }] : [],
      );
    }),
  ];
  const ranks = ['high', 'middle', 'low'];
  return proposals.sort(
    (one, other) => ranks.indexOf(one.confidence) - ranks.indexOf(other.confidence) || one.line - other.line,
  );
}

function gapBefore({ words, beginning }: FlowLine): GapReason | null {
  if (isContinuedFromElsewhere(words)) return 'continued-from';
  return beginning === 'inside' ? 'begins-inside' : null;
}

/** Where nothing else is broken, a missing mark at the end is no more than that. */
function gapAfter({ words, end }: FlowLine, isInterleaved: boolean): GapReason | null {
  const isCut = end === 'bracket' || words.endsWith('、');
  const isUnfinished = end === 'unfinished' || end === 'comma';
  return isCut || (isInterleaved && isUnfinished) ? 'unfinished' : null;
}
