/** How many quotations keep their place, kind of edit by kind of edit, beside Hypothesis's matching. */
import { alignTexts } from '../../../src/domain/reanchor/align-texts.ts';
import { reanchor } from '../../../src/domain/reanchor/reanchor.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { makeRandom } from '../random.ts';
import { chooseQuotations } from './choose-quotations.ts';
import { matchAsHypothesis } from './hypothesis-matching.ts';
import { judge, type Verdict } from './judge.ts';
import { type KindOfEdits, kindsOfEdits } from './kinds-of-edits.ts';
import { percent, printTable } from './table.ts';

const reports = 12;
const perReport = 100;
const leastRight = 0.99;
const leastLost = 0.95;

interface Score {
  readonly verdicts: Map<Verdict, number>;
  gone: number;
  goneLost: number;
  time: number;
}

export async function measureKinds(): Promise<readonly string[]> {
  const texts = corpusFiles('plain-text')
    .map(({ text }) => text)
    .filter(({ length }) => length > 10_000);
  const missed: string[] = [];
  const rows = kindsOfEdits.map((kind, index) => {
    const { ours, theirs, count } = measureKind(
      kind,
      // Few places of a report can be quoted where a kind says what is.
      kind.quoted ? texts : texts.slice(0, reports),
      index + 1,
    );
    const right = rightShare(ours, count);
    const silent = ours.verdicts.get('silently wrong') ?? 0;
    if (count < 1000) missed.push(`${kind.name}: ${count} quotations, under 1,000`);
    if (right < leastRight)
      missed.push(`${kind.name}: ${percent(right)} right, under ${percent(leastRight)}`);
    if (silent > 0) missed.push(`${kind.name}: ${silent} silently wrong`);
    if (ours.gone > 0 && ours.goneLost / ours.gone < leastLost) {
      missed.push(
        `${kind.name}: ${percent(ours.goneLost / ours.gone)} of the deleted lost, under ${percent(leastLost)}`,
      );
    }
    return [
      kind.name,
      `${count}`,
      percent(right),
      `${silent}`,
      ours.gone > 0 ? percent(ours.goneLost / ours.gone) : '',
      ours.time.toFixed(0),
      percent(rightShare(theirs, count)),
      `${theirs.verdicts.get('silently wrong') ?? 0}`,
      theirs.gone > 0 ? percent(theirs.goneLost / theirs.gone) : '',
      theirs.time.toFixed(0),
    ];
  });
  printTable(
    [
      'edits',
      'quotations',
      'right',
      'silently wrong',
      'deleted: lost',
      'ms',
      'Hypothesis: right',
      'silently wrong',
      'deleted: lost',
      'ms',
    ],
    rows,
  );
  return missed;
}

function measureKind(kind: KindOfEdits, texts: readonly string[], seed: number) {
  const random = makeRandom(seed * 1000);
  const ours = emptyScore();
  const theirs = emptyScore();
  let count = 0;
  for (const text of texts) {
    const edited = kind.make(text, random);
    const truths = chooseQuotations(edited, perReport, random, kind.quoted);
    count += truths.length;
    const began = performance.now();
    const alignment = alignTexts(edited.old, edited.new);
    const own = truths.map(({ span }) => reanchor(alignment, span));
    ours.time += performance.now() - began;
    const beganTheirs = performance.now();
    const other = truths.map(({ span }) => matchAsHypothesis(edited.old, edited.new, span));
    theirs.time += performance.now() - beganTheirs;
    truths.forEach((truth, index) => {
      for (const [score, placement] of [
        [ours, own[index]],
        [theirs, other[index]],
      ] as const) {
        if (!placement) continue;
        const verdict = judge(edited, truth, placement);
        score.verdicts.set(verdict, (score.verdicts.get(verdict) ?? 0) + 1);
        if (truth.remainders.length === 0 && truth.replacements.length === 0) {
          score.gone += 1;
          if (placement.state === 'lost') score.goneLost += 1;
        }
      }
    });
  }
  return { ours, theirs, count };
}

function emptyScore(): Score {
  return { verdicts: new Map(), gone: 0, goneLost: 0, time: 0 };
}

function rightShare({ verdicts }: Score, count: number): number {
  return (verdicts.get('right') ?? 0) / Math.max(1, count);
}
