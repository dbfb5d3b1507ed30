/** Takes the character maps of Chinese PDF fonts out of pdfjs-dist, into the one file that the PDF reader loads. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules/pdfjs-dist/cmaps');
const wanted =
  /^(?:Adobe-GB1-(?:\d|UCS2)|GB-(?:EUC-)?[HV]|GBK(?:p?-EUC|2K)-[HV]|GBpc-EUC-[HV]|UniGB-(?:UCS2|UTF16)-[HV])$/;
const names = readdirSync(folder).map((file) => file.replace(/\.bcmap$/, ''));
const maps = names
  .filter((name) => wanted.test(name))
  .sort()
  .map((name) => [name, readFileSync(join(folder, `${name}.bcmap`)).toString('base64')]);
const content = { license: readFileSync(join(folder, 'LICENSE'), 'utf8'), maps: Object.fromEntries(maps) };
writeFileSync(
  join(root, 'src/importing/readers/pdf/chinese-cmaps.json'),
  `${JSON.stringify(content, null, 2)}\n`,
);
