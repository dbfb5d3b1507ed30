/** How much JavaScript must come before the first item is painted, and what is left for later. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, withProfile } from './browser.ts';
import { type Finding, state } from './findings.ts';
import { benchFolder, build } from './paths.ts';
import { addProbe, openFirstItem } from './probe.ts';
import { serveSite } from './site.ts';

const goal = 200 * 1024;

export async function measureSize(): Promise<Finding[]> {
  const site = await serveSite(build, join(benchFolder, 'site-size'), null);
  const requested = await withProfile(async (profile) => {
    const context = await launch(profile, site.origin);
    await addProbe(context);
    const addresses = await openFirstItem(context, site.app, (page, firstItem) =>
      page.evaluate(
        (until) =>
          performance
            .getEntriesByType('resource')
            .filter((entry) => entry.startTime <= until)
            .map((entry) => entry.name),
        firstItem,
      ),
    );
    await context.close();
    return addresses.map((address) => new URL(address).pathname.slice(1));
  });
  await site.stop();

  const weigh = (file: string) => gzipSync(readFileSync(join(site.folder, file))).length;
  const isScript = (file: string) => file.endsWith('.js');
  const first = new Set(requested.filter(isScript));
  const later = readdirSync(join(site.folder, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((file) => isScript(file) && !first.has(file));
  console.log('\nScripts, gzip bytes');
  for (const file of first) console.log(`  before the first item  ${weigh(file)}  ${file}`);
  for (const file of later) console.log(`  later                  ${weigh(file)}  ${file}`);
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + weigh(file), 0);
  return [
    state('first-load JavaScript, gzip', 'bytes', [sum(first)], goal),
    state('first-load styles, gzip', 'bytes', [
      sum(new Set(requested.filter((file) => file.endsWith('.css')))),
    ]),
    state('lazily loaded JavaScript, gzip', 'bytes', [sum(later)]),
  ];
}
