/** The software bill of materials: what npm knows of the lock, without what never reaches the user. */
import { readNpm } from './run.mjs';
import { readLock, shippedPackages } from './shipped-packages.mjs';

/**
 * @typedef {{ 'bom-ref': string, name: string, version: string, purl: string, licenses?: unknown }} Component
 * @typedef {object} Sbom CycloneDX 1.5
 * @property {string} bomFormat
 * @property {string} [serialNumber]
 * @property {{ timestamp?: string, component: { name: string, type: string } }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 */

/** From the lock alone, without a network. Null where npm can't do it. @returns {Promise<Sbom | null>} */
export async function makeSbom() {
  // Not `--omit dev`: that leaves out what a package for the tests needs as well.
  const text = await readNpm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
  return text === null ? null : onlyShipped(JSON.parse(text), shippedPackages(readLock()));
}

/**
 * @param {Sbom} sbom
 * @param {readonly { name: string, version: string }[]} packages
 * @returns {Sbom}
 */
export function onlyShipped(sbom, packages) {
  // The moment and a random number would make every build another one.
  const { serialNumber: _, metadata, components, dependencies, ...rest } = sbom;
  const { timestamp: __, component, ...ofTool } = metadata;
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const kept = components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
  const refs = new Set(kept.map((each) => each['bom-ref']));
  const [own] = dependencies;
  return {
    ...rest,
    metadata: { ...ofTool, component: { ...component, name: 'yiyue', type: 'application' } },
    components: kept,
    dependencies: dependencies
      .filter(({ ref }) => ref === own?.ref || refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
}
