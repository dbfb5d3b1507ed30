/** What `npm run package:portable` does, step by step. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from '../lib/build.mjs';
import { inRoot } from '../lib/paths.mjs';
import { giveUp, say, warn } from '../lib/say.mjs';
import { bundleServer } from './bundle.mjs';
import { contentsOf, sumsOf } from './contents.mjs';
import { portableLicences, portableSbom } from './inventory.mjs';
import { obtainNode } from './node-runtime.mjs';
import { platforms } from './platforms.mjs';
import { writeFolder, zipOf } from './write.mjs';

/** @typedef {import('./platforms.mjs').Platform} Platform */

const output = inRoot('dist', 'portable');
/** A ZIP that is larger is a mistake. */
const mostBytes = 120e6;

/** Makes them for the platforms that are named, or for all; the exit code is 1 when one could not be made. */
export async function packagePortable(/** @type {readonly string[]} */ names) {
  const wanted = platforms.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter((name) => platforms.every((each) => each.name !== name));
  if (unknown.length > 0) {
    const known = platforms.map(({ name }) => name).join(', ');
    giveUp(`没有这个平台：${unknown.join(', ')}。可以是：${known}`, 'No such platform.');
  }
  if (!(await ensureBuild())) process.exit(1);
  const server = await bundleServer();
  for (const platform of wanted) {
    try {
      // One of before must not stand among the sums for one that was not made.
      rmSync(join(output, `${nameOf(platform)}.zip`), { force: true });
      await packageFor(platform, server);
    } catch (error) {
      warn(
        `${platform.name} 没有做成：${error instanceof Error ? error.message : error}`,
        'It was not made.',
      );
      process.exitCode = 1;
    }
  }
  writeSums();
}

async function packageFor(/** @type {Platform} */ platform, /** @type {string} */ server) {
  const { node, licence } = await obtainNode(platform);
  const entries = contentsOf(platform, {
    node,
    nodeLicence: licence,
    server,
    page: inRoot('out', 'renderer'),
    licence: readFileSync(inRoot('LICENSE'), 'utf8'),
    licences: portableLicences(),
    sbom: await portableSbom(platform.nodePackage),
  });
  const name = nameOf(platform);
  writeFolder(join(output, name), entries);
  const zip = zipOf(name, entries);
  if (zip.byteLength > mostBytes) throw new Error(`超过 ${megabytes(mostBytes)} (too large)`);
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, `${name}.zip`), zip);
  const folderBytes = entries.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  say(`${name}.zip：${megabytes(zip.byteLength)}`, `unpacked ${megabytes(folderBytes)}`);
}

/** Of its folder and its ZIP. */
export function nameOf(/** @type {Pick<Platform, 'name'>} */ { name }) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return `yiyue-${version}-${name}`;
}

/** Of the ZIPs of this version that are there. */
function writeSums() {
  const entries = platforms
    .map((platform) => `${nameOf(platform)}.zip`)
    .filter((path) => statSync(join(output, path), { throwIfNoEntry: false }))
    .map((path) => ({ path, bytes: readFileSync(join(output, path)) }));
  writeFileSync(join(output, 'SHA256SUMS'), sumsOf(entries));
}

function megabytes(/** @type {number} */ bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
