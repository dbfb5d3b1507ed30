import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../scripts/lib/build.mjs';

function makeSources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-build-'));
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'src', 'a.ts'), 'a');
  writeFileSync(join(folder, 'src', 'deep', 'b.ts'), 'b');
  writeFileSync(join(folder, 'package.json'), '{}');
  return folder;
}
const names = ['src', 'package.json', 'not-there'];

describe('the hash of what the app is built from', () => {
  it('is the same for the same files in another folder, whenever they were written', () => {
    const first = makeSources();
    const second = makeSources();
    utimesSync(join(second, 'src', 'a.ts'), 0, 0);
    expect(hashOf(first, names)).toBe(hashOf(second, names));
  });

  it('changes with a content, a name, a new file', () => {
    const folder = makeSources();
    const hashes = [hashOf(folder, names)];
    writeFileSync(join(folder, 'src', 'deep', 'b.ts'), 'c');
    hashes.push(hashOf(folder, names));
    renameSync(join(folder, 'src', 'deep', 'b.ts'), join(folder, 'src', 'deep', 'c.ts'));
    hashes.push(hashOf(folder, names));
    writeFileSync(join(folder, 'src', 'empty.ts'), '');
    hashes.push(hashOf(folder, names));
    expect(new Set(hashes).size).toBe(4);
  });

  it('does not mind files that are not named', () => {
    const folder = makeSources();
    const before = hashOf(folder, names);
    writeFileSync(join(folder, 'notes.txt'), 'x');
    expect(hashOf(folder, names)).toBe(before);
  });
});
