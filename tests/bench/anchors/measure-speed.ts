/** How fast quotations are placed in a text of 200 KB and of 10 MB, and in texts that are hard to align. */
import { alignTexts } from '../../../src/domain/reanchor/align-texts.ts';
import { reanchor } from '../../../src/domain/reanchor/reanchor.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { makeRandom } from '../random.ts';
import { chooseQuotations } from './choose-quotations.ts';
import { matchAsHypothesis } from './hypothesis-matching.ts';
import { kindsOfEdits } from './kinds-of-edits.ts';
import { printTable } from './table.ts';

/** Of UTF-8. */
const kilobyte = 1024;
const leastFaster = 4;

export async function measureSpeed(): Promise<readonly string[]> {
  const texts = [...corpusFiles('plain-text'), ...corpusFiles('series'), ...corpusFiles('markdown')];
  const joined = texts.map(({ text }) => text).join('');
  const all = joined.repeat(Math.ceil((10 * kilobyte * kilobyte) / Buffer.byteLength(joined)));
  const report = beginningOf(joined, 200 * kilobyte);
  const large = beginningOf(all, 10 * kilobyte * kilobyte);
  const revise =
    kindsOfEdits.at(-1)?.make ??
    (() => {
      throw new Error('there are no edits');
    });
  const missed: string[] = [];
  const rows: string[][] = [];
  const tell = (what: string, seconds: number, goal: number, note = '') => {
    rows.push([what, seconds.toFixed(2), `${goal}`, note]);
    if (seconds >= goal) missed.push(`${what}: ${seconds.toFixed(2)} s, not under ${goal} s`);
  };

  const small = revise(report, makeRandom(71));
  const quotations = chooseQuotations(small, 1000, makeRandom(72)).map(({ span }) => span);
  const place = () => {
    const alignment = alignTexts(small.old, small.new);
    return quotations.map((span) => reanchor(alignment, span));
  };
  const seconds = Math.min(...[1, 2, 3].map(() => timeOf(place)));
  const theirs = timeOf(() => quotations.map((span) => matchAsHypothesis(small.old, small.new, span)));
  const faster = theirs / seconds;
  tell(
    '1,000 quotations, 200 KB',
    seconds,
    1,
    `Hypothesis ${theirs.toFixed(2)} s: ${faster.toFixed(1)} times`,
  );
  if (faster < leastFaster)
    missed.push(`${faster.toFixed(1)} times faster than Hypothesis, under ${leastFaster}`);

  const edited = kindsOfEdits.find(({ name }) => name === '5 % of characters')?.make(large, makeRandom(73));
  if (edited) {
    const step = Math.floor(edited.old.length / 10_001);
    let told = 0;
    const spent = timeOf(() => {
      const alignment = alignTexts(edited.old, edited.new, () => {
        told += 1;
      });
      for (let count = 0; count < 10_000; count += 1) {
        reanchor(alignment, { start: count * step, end: count * step + 4 + (count % 57) });
      }
    });
    tell('10,000 quotations, 10 MB, 5 % of characters', spent, 15, `progress told ${told} times`);
    if (told < 10) missed.push(`progress was told ${told} times`);
  }

  const line = '工作报告指出要推进高质量发展'.repeat(130_000);
  const hard: [string, string, string][] = [
    ['one line of 5 MB, repeating itself', line, `${line.slice(0, 900_000)}增长${line.slice(900_100)}`],
    ['one repeated character, 5 MB', '的'.repeat(1_700_000), '的'.repeat(1_699_000)],
    ['two texts that have nothing in common', large.slice(0, 1_000_000), shuffled(large.slice(0, 1_000_000))],
    ['a text and none', large, ''],
  ];
  for (const [what, old, next] of hard)
    tell(
      what,
      timeOf(() => alignTexts(old, next)),
      15,
    );
  printTable(['speed', 's of the processor', 'goal: under', ''], rows);
  return missed;
}

/** Of the processor's time: what else the computer does must not count. */
function timeOf(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000_000;
}

function beginningOf(text: string, bytes: number): string {
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\ufffd+$/, '');
}

function shuffled(text: string): string {
  const random = makeRandom(74);
  return Array.from({ length: text.length }, () => text[Math.floor(random() * text.length)]).join('');
}
