import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Pace } from '../../src/importing/readers/pace.ts';
import { usualLimits, ZipArchive } from '../../src/importing/readers/packed/zip-archive.ts';

const bytes = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) }, { level: 0 });

test('an archive is read as far as it may be, in all', async () => {
  const archive = new ZipArchive(bytes, { ...usualLimits, read: 1000 });
  expect(await archive.read('a', new Pace({}))).toHaveLength(600);
  await expect(archive.read('b', new Pace({}))).rejects.toMatchObject({ failure: { code: 'too-large' } });
  const roomier = new ZipArchive(bytes, { ...usualLimits, read: 1200 });
  for (const name of roomier.names()) expect(await roomier.read(name, new Pace({}))).toHaveLength(600);
});

test.each([{ parts: 1 }, { unpacked: 1000 }])('an archive with more than %o is refused', (limits) => {
  expect(() => new ZipArchive(bytes, { ...usualLimits, ...limits })).toThrow();
});
