/** `npm run bench:figures`: precision and recall against what people read, series over the years, and speed. */
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { figuresOfPlace, measureBundled, measureCorpus, measuredReports } from '../../support/figures-of.ts';
import { importedReport } from '../../support/imported-report.ts';
import type { FiguresMeasured } from '../../support/measure-figures.ts';
import { measureSeries, trueSeries } from '../../support/true-series.ts';
import { measureLibrary } from './measure-library.ts';

const goals = { bundled: 0.95, corpus: 0.93, megabytesASecond: 5, answer: 200 };
const missed: string[] = [];

function print(name: string, goal: number, measured: FiguresMeasured): void {
  const { truths, found, right, precision, recall, errors, lesser } = measured;
  const isMet = precision >= goal && recall >= goal;
  if (!isMet) missed.push(name);
  console.log(
    `${name}: ${truths} to find, ${found} found, ${right} right; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, goal ${goal}: ${isMet ? 'met' : 'MISSED'}`,
  );
  for (const { what, words, found: as } of errors)
    console.log(`  ${what}: ${words}${as === '' ? '' : ` → ${as}`}`);
  for (const words of lesser) console.log(`  qualifier or direction differs: ${words}`);
}

function printSeries(): void {
  const places = new Map(
    [...new Set(trueSeries().map(({ place }) => place))].map((place) => [place, figuresOfPlace(place)]),
  );
  for (const truth of trueSeries()) {
    const { found, wrong, missing } = measureSeries(truth, places.get(truth.place) ?? []);
    const values = [...found].map(([year, value]) => `${year} ${value}`).join(' | ');
    console.log(`\n${truth.place} ${truth.indicator} ${truth.kind} ${truth.role}\n  ${values}`);
    if (missing.length > 0) console.log(`  missing: ${missing.join(', ')}`);
    for (const one of wrong) console.log(`  WRONG ${one}`);
    if (wrong.length > 0) missed.push(`${truth.place} ${truth.indicator} ${truth.role}`);
  }
}

/** By the processor's time, since other programs may be at work beside it. */
function printSpeed(): void {
  const files = [...corpusFiles('plain-text'), ...corpusFiles('series')];
  const reports = files.map(({ text }) => importedReport(text));
  const bytes = files.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);
  const speeds = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage();
    for (const report of reports) findFigures(report);
    const { user, system } = process.cpuUsage(start);
    return bytes / (user + system);
  }).sort((a, b) => a - b);
  const median = speeds[3] ?? 0;
  const isMet = median >= goals.megabytesASecond;
  if (!isMet) missed.push('speed');
  console.log(
    `\nExtraction in processor time: ${median.toFixed(1)} MB/s (${speeds[0]?.toFixed(1)}–${speeds[6]?.toFixed(1)}) over ${(bytes / 1e6).toFixed(1)} MB, goal ${goals.megabytesASecond}: ${isMet ? 'met' : 'MISSED'}`,
  );
}

async function printLibrary(): Promise<void> {
  const { documents, megabytes, longest } = await measureLibrary();
  console.log(
    `\nAnswers after the first, of ${documents} reports with ${megabytes.toFixed(1)} MB, goal ${goals.answer} ms:`,
  );
  for (const { question, time } of longest) {
    const isMet = time <= goals.answer;
    if (!isMet) missed.push(`answer: ${question}`);
    console.log(`  ${question}: ${time.toFixed(1)} ms: ${isMet ? 'met' : 'MISSED'}`);
  }
}

print('The bundled documents', goals.bundled, measureBundled());
if (hasCorpus) {
  for (const report of measuredReports) print(report.file, goals.corpus, measureCorpus(report));
  printSeries();
  printSpeed();
  await printLibrary();
} else console.log('The rest is skipped: there is no corpus at ../shared/corpus.');
console.log(missed.length === 0 ? '\nEvery goal is met.' : `\nGoals missed:\n${missed.join('\n')}`);
if (missed.length > 0) process.exitCode = 1;
