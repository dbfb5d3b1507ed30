/** Which packages of the lock reach the user: all that the app's own code pulls in, and Electron. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 * @typedef {Readonly<Record<string, LockEntry>>} Lock by place: `node_modules/a`
 * @typedef {{ place: string, name: string, version: string, licence: string }} ShippedPackage
 */

/** Of Electron the runtime ships, and none of the packages that fetch it. */
const runtime = 'node_modules/electron';

/** @returns {Lock} */
export function readLock(file = inRoot('package-lock.json')) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * In the order of their places. The lock's own marks (`dev`, `peer`) are of no use here: what a package for the tests
 * needs as well counts as shipped or not with each version of npm.
 */
export function shippedPackages(/** @type {Lock} */ lock) {
  /** @type {Set<string>} */
  const places = new Set(lock[runtime] ? [runtime] : []);
  const follow = (/** @type {string} */ from) => {
    for (const name of neededBy(lock[from] ?? {})) {
      const place = placeOf(lock, from, name);
      if (place === null || places.has(place)) continue;
      places.add(place);
      follow(place);
    }
  };
  follow('');
  return [...places].sort().map((place) => describe(place, lock[place] ?? {}));
}

function neededBy(/** @type {LockEntry} */ entry) {
  const peers = Object.keys(entry.peerDependencies ?? {});
  return [
    ...Object.keys(entry.dependencies ?? {}),
    ...Object.keys(entry.optionalDependencies ?? {}),
    ...peers.filter((name) => entry.peerDependenciesMeta?.[name]?.optional !== true),
  ];
}

/** Where `from` finds the package, as Node looks for it: beside its own files first, then further out. */
function placeOf(/** @type {Lock} */ lock, /** @type {string} */ from, /** @type {string} */ name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock[place]) return place;
    if (folder === '') return null;
  }
}

/** @returns {ShippedPackage} */
function describe(/** @type {string} */ place, /** @type {LockEntry} */ { version = '', license = '' }) {
  return { place, name: place.slice(place.lastIndexOf('node_modules/') + 13), version, licence: license };
}
