/** Measures what was asked for, prints it as a table and keeps it as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Finding, printFindings } from './findings.ts';
import { measureNote } from './measure-note.ts';
import { measureOpen } from './measure-open.ts';
import { measureSave } from './measure-save.ts';
import { measureSize } from './measure-size.ts';
import { parseOptions, type Suite, usage } from './options.ts';
import { benchFolder, root } from './paths.ts';

const measurements: Readonly<Record<Suite, (runs: number) => Promise<Finding[]>>> = {
  open: measureOpen,
  note: measureNote,
  save: measureSave,
  size: measureSize,
};

const options = parseOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exit(1);
}
const findings: Finding[] = [];
for (const suite of options.only) findings.push(...(await measurements[suite](options.runs)));
console.log(printFindings(findings));
mkdirSync(benchFolder, { recursive: true });
const file = join(benchFolder, 'findings.json');
writeFileSync(file, `${JSON.stringify({ measured: new Date().toISOString(), findings }, null, 2)}\n`);
console.log(`\nKept in ${relative(root, file)}.`);
