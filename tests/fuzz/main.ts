/** Gives every parser of what comes from outside as many inputs as asked, and prints what came of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, failureFolder, keepInput } from './failure.ts';
import { fuzz, type Result } from './fuzz.ts';
import { parseOptions, usage } from './options.ts';
import { printRow, tableHead } from './table.ts';
import { targets } from './targets.ts';

const options = parseOptions(
  process.argv.slice(2),
  targets.map(({ name }) => name),
);
if (options === null) {
  console.error(`${usage}\n\n${targets.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const { inputs, seed, names } = options;
rmSync(failureFolder, { recursive: true, force: true });
mkdirSync(failureFolder, { recursive: true });
console.log(`seed ${seed}\n\n${tableHead}`);
const results: Result[] = [];
for (const name of names) {
  // A thread for each, so that its memory is its own.
  for (const result of await fuzz([name], seed, inputs)) {
    results.push(result);
    console.log(printRow(result));
  }
}
for (const failure of results.flatMap(({ failures }) => failures)) console.log(describe(failure));
const report = { measured: new Date().toISOString(), seed, inputs, results };
writeFileSync(join(failureFolder, 'results.json'), `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = results.every(({ failures }) => failures.length === 0) ? 0 : 1;

function describe(failure: Failure): string {
  const target = targets.find(({ name }) => name === failure.target);
  const file = target === undefined ? '' : keepInput(target, failure);
  return `\n${failure.target}, seed ${seed}, input ${failure.index}: ${failure.kind}\n${file}\n${failure.detail}`;
}
