/** Measures how long a comparison takes: two reports of 200 KB, and two texts of 3 million characters. */
import { compareReports } from '../../../src/domain/compare/compare-reports.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { makeRandom, type Random } from '../random.ts';
import { summarise } from '../statistics.ts';

interface Pair {
  readonly name: string;
  readonly old: readonly string[];
  readonly next: readonly string[];
  readonly runs: number;
  /** In milliseconds. */
  readonly most: number;
}

const large = 3_000_000;

/** Prints a table; the goals that were not met. */
export async function measureComparison(): Promise<readonly string[]> {
  const rows = ['| texts compared | characters | changes | numbers | ms, median (min–max) | goal |'];
  rows.push('| --- | ---: | ---: | ---: | ---: | ---: |');
  const missed: string[] = [];
  for (const { name, old, next, runs, most } of pairs()) {
    const [one, other] = [reportOf(old), reportOf(next)];
    const times: number[] = [];
    let told = 0;
    let result = compareReports(one, one);
    for (let run = 0; run < runs; run += 1) {
      const begun = performance.now();
      result = compareReports(one, other, () => {
        told += 1;
      });
      times.push(performance.now() - begun);
    }
    const { median, min, max } = summarise(times);
    const characters = Math.max(lengthOf(old), lengthOf(next));
    const numbers = result.changes.filter(({ isNumber }) => isNumber).length;
    const time = `${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)})`;
    rows.push(`| ${name} | ${characters} | ${result.changes.length} | ${numbers} | ${time} | < ${most} |`);
    if (median >= most) missed.push(`${name}: ${median.toFixed(0)} ms, not under ${most}`);
    if (told < runs * 2) missed.push(`${name}: no progress was told`);
  }
  console.log(`### Comparison\n\n${rows.join('\n')}\n`);
  return missed;
}

function pairs(): readonly Pair[] {
  const plans = corpusFiles('markdown').filter(({ name }) => name.includes('规划纲要'));
  const [former = [], present = []] = plans.map(({ text }) => linesOf(text));
  const whole = manyLines();
  return [
    { name: '200 KB and its revision', old: present, next: revise(present, 1), runs: 9, most: 500 },
    { name: '200 KB and the plan before it', old: former, next: present, runs: 9, most: 500 },
    {
      name: '3 million characters and their revision',
      old: whole,
      next: revise(whole, 2),
      runs: 1,
      most: 20_000,
    },
    {
      name: '3 million characters, every line of them changed',
      old: whole,
      next: whole.map((line) => line.replaceAll(/增长|推进|加强|全面|发展/g, '持续$&')),
      runs: 1,
      most: 20_000,
    },
  ];
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The whole corpus, and again with other figures, until it is long enough. */
function manyLines(): string[] {
  const texts = ['series', 'markdown', 'plain-text', 'web-text'].flatMap((folder) =>
    corpusFiles(folder).flatMap(({ text }) => linesOf(text)),
  );
  const lines: string[] = [];
  let length = 0;
  for (let turn = 0; length < large; turn += 1) {
    for (const text of texts) {
      const line = turn === 0 ? text : text.replaceAll(/[，。]/g, (mark) => `${'其'.repeat(turn)}${mark}`);
      lines.push(line);
      length += line.length + 1;
      if (length >= large) break;
    }
  }
  return lines;
}

/** Of each hundred lines some have another figure or word, are taken out, put in, moved, parted or joined. */
function revise(lines: readonly string[], seed: number): string[] {
  const random = makeRandom(seed);
  const revised: string[] = [];
  const moved: string[] = [];
  for (const line of lines) {
    const chance = random();
    if (chance < 0.15) revised.push(line.replace(/\d+/, (figure) => `${Number(figure) + 1}`));
    else if (chance < 0.25) revised.push(insert(line, '进一步', random));
    else if (chance < 0.27) moved.push(line);
    else if (chance < 0.28) revised.push(...insert(line, '\n', random).split('\n'));
    else if (chance < 0.29) revised.push(`${revised.pop() ?? ''}${line}`);
    else if (chance >= 0.31) revised.push(line);
    if (random() < 0.02) revised.push(`补充：${line.split('').reverse().join('')}`);
    if (random() < 0.01) revised.push(...moved.splice(0));
  }
  return [...revised, ...moved];
}

function insert(line: string, words: string, random: Random): string {
  const at = Math.floor(random() * line.length);
  return `${line.slice(0, at)}${words}${line.slice(at)}`;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length + 1, 0);
}

function reportOf(lines: readonly string[]): Report {
  return makeReport(lines.map((text, index) => paragraph(`${index + 1}`, text)));
}
