/** The bill of materials and the licences of the portable edition: what ships but Electron, and Node in its place. */
import { licenceTexts } from '../lib/licences.mjs';
import { makeSbom } from '../lib/sbom.mjs';
import { readLock, shippedPackages } from '../lib/shipped-packages.mjs';
import { readPinned } from './node-runtime.mjs';

const absent = 'electron';

export function portableLicences() {
  return licenceTexts(shippedPackages(readLock()).filter(({ name }) => name !== absent));
}

/** Throws when npm can't say what ships. */
export async function portableSbom(/** @type {string} */ nodePackage) {
  const sbom = await makeSbom();
  if (sbom === null) throw new Error('没有写成组件清单 (npm could not write the bill of materials)');
  return withNode(sbom, nodePackage, readPinned());
}

/**
 * @param {import('../lib/sbom.mjs').Sbom} sbom
 * @param {string} nodePackage
 * @param {import('./node-runtime.mjs').Pinned} pinned
 */
export function withNode(sbom, nodePackage, { version, packages }) {
  const gone = sbom.components.filter(({ name }) => name === absent).map((each) => each['bom-ref']);
  const ref = `${nodePackage}@${version}`;
  const digest = Buffer.from((packages[nodePackage] ?? '').slice('sha512-'.length), 'base64').toString('hex');
  const node = {
    type: 'application',
    'bom-ref': ref,
    name: nodePackage,
    version,
    purl: `pkg:npm/${nodePackage}@${version}`,
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-512', content: digest }],
  };
  const [own, ...rest] = sbom.dependencies.filter(({ ref: each }) => !gone.includes(each));
  const kept = (/** @type {readonly string[]} */ refs) => refs.filter((each) => !gone.includes(each));
  return {
    ...sbom,
    components: [...sbom.components.filter(({ name }) => name !== absent), node],
    dependencies: [
      ...(own ? [{ ...own, dependsOn: [...kept(own.dependsOn), ref] }] : []),
      ...rest,
      { ref, dependsOn: [] },
    ],
  };
}
