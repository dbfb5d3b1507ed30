/** Kills and damages the app as often as asked, and prints for each way what was lost. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { buildAppWithPage } from '../support/build-page.ts';
import { faults } from './faults.ts';
import { killLoop } from './kill-loop.ts';
import { parseOptions, usage } from './options.ts';
import { printResults, type Row } from './table.ts';

const root = join(import.meta.dirname, '../..');
const options = parseOptions(process.argv.slice(2));
const executable = process.env['YIYUE_CHROMIUM'];
if (options === null || executable === undefined) {
  console.error(usage);
  process.exit(1);
}

const folder = await buildAppWithPage(root, join(root, 'tests', 'crash', 'page'));
const build = join(folder, 'out');
const rows: Row[] = [];
for (const host of options.hosts) {
  for (const store of options.stores) {
    for (const harm of [[], faults]) {
      const name = harm.length === 0 ? 'killed' : 'killed and damaged';
      const kills = harm.length === 0 ? options.kills : Math.max(faults.length, Math.ceil(options.kills / 5));
      const settings = { host, store, kills, faults: harm, build, executable, port: await findFreePort() };
      const result = await killLoop(settings, (line) => console.log(`${host}, ${store}, ${name}: ${line}`));
      rows.push({ host, store, name, result });
    }
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(printResults(rows));
const results = rows.map(({ result, ...row }) => ({ ...row, ...result, faults: [...result.faults] }));
mkdirSync(dirname(options.report), { recursive: true });
writeFileSync(
  options.report,
  `${JSON.stringify({ measured: new Date().toISOString(), results }, null, 2)}\n`,
);
process.exitCode = rows.every(({ result }) => result.losses.length === 0) ? 0 : 1;

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close((error) => (error === undefined ? resolve(port) : reject(error)));
    });
  });
}
