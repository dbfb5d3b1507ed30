/** The licences of everything that ships: which are accepted, and their texts in one file for the user. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** @typedef {import('./shipped-packages.mjs').ShippedPackage} ShippedPackage */

/** Permissive ones only, by their SPDX names; the Open Font License is for the text face. */
export const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
]);

/** Those under a licence that nobody has accepted yet, or under none. */
export function unacceptedLicences(/** @type {readonly ShippedPackage[]} */ packages) {
  return packages
    .filter(({ licence }) => !accepted.has(licence))
    .map(({ name, licence }) => `${name}: ${licence || 'none'}`);
}

/** One entry a package, with every licence and notice that came with it. */
export function licenceTexts(/** @type {readonly ShippedPackage[]} */ packages, folder = root) {
  const entries = packages.map((each) => {
    const texts = textsIn(join(folder, each.place));
    const words = texts.length === 0 ? [`Licence: ${each.licence} (the package has no file of it)`] : texts;
    return [`${each.name} ${each.version} — ${each.licence}`, ...words].join('\n\n');
  });
  return `${entries.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** @returns {string[]} */
function textsIn(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}
