import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areDependenciesInstalled } from '../../scripts/lib/dependencies.mjs';
import { root } from '../../scripts/lib/paths.mjs';

const lock = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/only-on-windows': { version: '1.0.0', optional: true },
};

/** A project folder whose npm has installed `installed`, where `lock` is wanted. */
function makeProject(installed: Record<string, { version: string }> | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-deps-'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }));
  mkdirSync(join(folder, 'node_modules', 'a'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', 'a', 'package.json'), '{}');
  if (installed !== null) {
    writeFileSync(
      join(folder, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  }
  return folder;
}

describe('whether the dependencies are installed', () => {
  it('is so here, where this test runs', () => {
    expect(areDependenciesInstalled(root)).toBe(true);
  });
  it('is so when all are there but optional ones of other systems', () => {
    expect(areDependenciesInstalled(makeProject({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });
  it('is not so when one is missing, or has another version', () => {
    expect(areDependenciesInstalled(makeProject({}))).toBe(false);
    expect(areDependenciesInstalled(makeProject({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
  });
  it('is not so when one was taken away since', () => {
    const folder = makeProject({ 'node_modules/a': { version: '1.0.0' } });
    rmSync(join(folder, 'node_modules', 'a'), { recursive: true });
    expect(areDependenciesInstalled(folder)).toBe(false);
  });
  it('is not so where nothing was installed, or the record is broken', () => {
    expect(areDependenciesInstalled(makeProject(null))).toBe(false);
    const folder = makeProject({});
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{');
    expect(areDependenciesInstalled(folder)).toBe(false);
  });
});
