/** `npm run package:page`: the page as a folder and a ZIP for any web server, for tablets above all. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { packPage } from './lib/page.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

await ensureDependencies();
if (await ensureBuild()) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const folder = inRoot('dist', 'page');
  await packPage({ built: inRoot('out', 'renderer'), folder, version });
  writeFileSync(join(folder, 'licences.txt'), readFileSync(inRoot('out', 'licences.txt')));
  const zip = inRoot('dist', `yiyue-page-${version}.zip`);
  writeFileSync(zip, zipOf(folder));
  const size = (statSync(zip).size / 1024 / 1024).toFixed(1);
  say(`网页版已生成：${folder}，${zip}（${size} MB）。`, `The page is in ${folder} and ${zip} (${size} MB).`);
} else process.exitCode = 1;

/** Of equal files equal bytes. */
function zipOf(/** @type {string} */ folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return zipSync(
    Object.fromEntries(
      files.map((file) => [
        `yiyue/${relative(folder, file).split(sep).join('/')}`,
        new Uint8Array(readFileSync(file)),
      ]),
    ),
    { mtime: '1980-01-02T00:00:00Z' },
  );
}
