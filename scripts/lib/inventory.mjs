/** Writes down what the build is made of: the bill of materials and the licences, beside the built files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceTexts } from './licences.mjs';
import { warn } from './say.mjs';
import { makeSbom } from './sbom.mjs';
import { readLock, shippedPackages } from './shipped-packages.mjs';

/** Nobody is kept from reading because an inventory could not be made: that is said, and the tests fail on it. */
export async function writeInventory(/** @type {string} */ folder) {
  writeFileSync(join(folder, 'licences.txt'), licenceTexts(shippedPackages(readLock())));
  const sbom = await makeSbom();
  if (sbom === null)
    warn('没有写成组件清单，不影响使用。', 'npm could not write sbom.json; the app is not affected.');
  else writeFileSync(join(folder, 'sbom.json'), `${JSON.stringify(sbom, null, 2)}\n`);
}
