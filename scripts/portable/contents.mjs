/** What the folder of the portable edition holds for one platform: each file's path in it, its bytes, and whether it is run. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {import('./platforms.mjs').Platform} Platform
 * @typedef {{ path: string, bytes: Uint8Array, isCommand: boolean }} Entry
 * @typedef {object} Parts what it is made of
 * @property {Uint8Array} node Node's executable for the platform
 * @property {string} nodeLicence
 * @property {string} server the file of the bundled server and launcher
 * @property {string} page the folder of the built page
 * @property {string} licence of the project
 * @property {string} licences of all packages
 * @property {object} sbom
 */

const files = join(dirname(fileURLToPath(import.meta.url)), 'files');

/**
 * In the order of their paths, with the sums of all of them last.
 * @param {Platform} platform
 * @param {Parts} parts
 * @returns {Entry[]}
 */
export function contentsOf(platform, parts) {
  const plain = (/** @type {string} */ path, /** @type {string | Uint8Array} */ content) => ({
    path,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    isCommand: false,
  });
  const text = (/** @type {string} */ path, /** @type {string} */ content) =>
    plain(path, content.replaceAll('\n', platform.lineEnd));
  const entries = [
    ...platform.launchers.map(({ file, name, isCommand }) => ({ ...text(name, read(file)), isCommand })),
    // The mark at its beginning is for Windows, whose editor would else guess at the letters.
    text('使用说明.txt', `\uFEFF${fill(read('readme.txt'), platform)}`),
    { ...plain(`runtime/${platform.runtime}`, parts.node), isCommand: true },
    plain('app/yiyue.cjs', readFileSync(parts.server)),
    ...filesIn(parts.page).map((path) => plain(`app/page/${path}`, readFileSync(join(parts.page, path)))),
    text('licences/yiyue.txt', parts.licence),
    text('licences/packages.txt', parts.licences),
    text('licences/node.txt', parts.nodeLicence),
    plain('licences/sbom.json', `${JSON.stringify(parts.sbom, null, 2)}\n`),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
  return [...entries, plain('SHA256SUMS', sumsOf(entries))];
}

/** As `sha256sum --check` reads it. */
export function sumsOf(/** @type {readonly Pick<Entry, 'path' | 'bytes'>[]} */ entries) {
  return entries.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
}

function sha256(/** @type {Uint8Array} */ bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function read(/** @type {string} */ name) {
  return readFileSync(join(files, name), 'utf8');
}

function fill(/** @type {string} */ template, /** @type {Platform} */ { launcher, data }) {
  return template.replaceAll('{launcher}', launcher).replaceAll('{data}', data);
}

/** The paths in a folder, with slashes, in an order that is the same everywhere. @returns {string[]} */
function filesIn(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
