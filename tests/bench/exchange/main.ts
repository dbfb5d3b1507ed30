/** `npm run bench:exchange`: how long many notes take to be written, read and merged, each against its goal. */
import type { Report } from '../../../src/domain/report/report.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { makeUpNotes } from '../made-up-notes.ts';
import { measureFiles } from './measure-files.ts';
import { measureMerge } from './measure-merge.ts';
import { measurePage } from './measure-page.ts';
import type { Measurement } from './measurement.ts';

const [report] = openQingpu().reports as [Report];
const measurements: readonly Measurement[] = [
  ...measureFiles(report, makeUpNotes(report, 10_000)),
  ...measureMerge(report, makeUpNotes(report, 1000)),
];

const missed: string[] = [];
for (const { name, goal, run } of measurements) {
  // Time of the processor: what else the computer does must not count.
  const began = process.cpuUsage();
  const said = await run();
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  const line = `${name}: ${seconds.toFixed(2)} s${goal === null ? '' : ` (≤ ${goal})`}; ${said}`;
  console.log(line);
  if (goal !== null && seconds > goal) missed.push(line);
}
missed.push(
  ...(await measurePage(report, makeUpNotes(report, 10_000), makeUpNotes(report, 1000), console.log)),
);
console.log(missed.length === 0 ? '\nEvery goal is met.' : `\nGoals missed:\n${missed.join('\n')}`);
if (missed.length > 0) process.exitCode = 1;
