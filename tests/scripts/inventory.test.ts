import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { writeInventory } from '../../scripts/lib/inventory.mjs';
import { licenceTexts, unacceptedLicences } from '../../scripts/lib/licences.mjs';
import { readLock, shippedPackages } from '../../scripts/lib/shipped-packages.mjs';

const shipped = shippedPackages(readLock());
const namesOf = (packages: readonly { name: string }[]) => packages.map(({ name }) => name);

describe('what ships', () => {
  it('is all that the lock holds for the dependencies, down to the last, and Electron', () => {
    expect(namesOf(shipped)).toEqual(
      expect.arrayContaining([...Object.keys(packageFile.dependencies), 'electron']),
    );
    // Each of these is also needed by a package for the tests.
    expect(namesOf(shipped)).toEqual(expect.arrayContaining(['micromark', 'debug', 'ms', 'tslib']));
    for (const tool of ['vite', 'typescript', '@playwright/test', '@electron/get', '@biomejs/biome']) {
      expect(namesOf(shipped)).not.toContain(tool);
    }
  });

  it('finds each package where Node would, and asks for no optional peer', () => {
    const lock = {
      '': { dependencies: { a: '1', b: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { c: '2' } },
      'node_modules/a/node_modules/c': { version: '2.0.0', dependencies: { d: '1' } },
      'node_modules/b': {
        version: '1.0.0',
        peerDependencies: { d: '1', e: '1' },
        peerDependenciesMeta: { e: { optional: true } },
      },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0' },
      'node_modules/e': { version: '1.0.0' },
    };
    expect(shippedPackages(lock).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'a 1.0.0',
      'c 2.0.0',
      'b 1.0.0',
      'd 1.0.0',
    ]);
  });
});

describe('the licences', () => {
  it('of all that ships are permissive ones', () => {
    expect(unacceptedLicences(shipped)).toEqual([]);
  });

  it('are refused when nobody has accepted them, or there is none', () => {
    const one = { place: 'node_modules/a', name: 'a', version: '1.0.0' };
    expect(
      unacceptedLicences([
        { ...one, licence: 'AGPL-3.0' },
        { ...one, licence: '' },
      ]),
    ).toEqual(['a: AGPL-3.0', 'a: none']);
  });

  it('are given with every notice that came with a package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yiyue-licences-'));
    const place = join(folder, 'node_modules', 'a');
    mkdirSync(place, { recursive: true });
    for (const name of ['LICENSE', 'NOTICE.txt', 'README.md', 'license-check.js']) {
      writeFileSync(join(place, name), `text of ${name}`);
    }
    const text = licenceTexts(
      [
        { place: 'node_modules/a', name: 'a', version: '1.0.0', licence: 'MIT' },
        { place: 'node_modules/gone', name: 'gone', version: '2.0.0', licence: 'ISC' },
      ],
      folder,
    );
    expect(text).toContain('a 1.0.0 — MIT\n\ntext of LICENSE\n\ntext of NOTICE.txt');
    expect(text).not.toContain('README');
    expect(text).toContain('gone 2.0.0 — ISC\n\nLicence: ISC');
  });
});

describe('the inventory of a build', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yiyue-inventory-'));
    await writeInventory(folder);
  });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  it('names every package that ships in its bill of materials, with version and licence, and no other', () => {
    const sbom = JSON.parse(read('sbom.json'));
    expect(sbom).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'yiyue', version: packageFile.version, type: 'application' } },
    });
    const told = sbom.components.map(({ name, version, purl, licenses }: Record<string, unknown>) => ({
      name,
      version,
      purl: decodeURIComponent(String(purl)),
      licenses,
    }));
    const wanted = shipped.map(({ name, version, licence }) => ({
      name,
      version,
      purl: `pkg:npm/${name}@${version}`,
      licenses: [{ license: { id: licence } }],
    }));
    const byName = (a: { purl: string }, b: { purl: string }) => (a.purl < b.purl ? -1 : 1);
    expect(told.sort(byName)).toEqual(wanted.sort(byName));
  });

  it('says in its bill of materials who needs whom, and nothing of when or where it was made', () => {
    const { components, dependencies } = JSON.parse(read('sbom.json'));
    const known = components.map((each: Record<string, string>) => each['bom-ref']);
    const own = dependencies.find(({ ref }: { ref: string }) => ref.startsWith('yiyue@'));
    const direct = [...Object.keys(packageFile.dependencies), 'electron'];
    expect(own.dependsOn.map((ref: string) => ref.replace(/@[^@]+$/, ''))).toEqual(
      expect.arrayContaining(direct),
    );
    for (const { dependsOn } of dependencies) expect(known).toEqual(expect.arrayContaining(dependsOn));
    expect(read('sbom.json')).not.toMatch(/timestamp|serialNumber|registry\./);
  });

  it('holds the licence text of every package that ships', () => {
    for (const { name, version } of shipped) expect(read('licences.txt')).toContain(`${name} ${version} — `);
    expect(read('licences.txt')).toContain('SIL OPEN FONT LICENSE');
  });
});
