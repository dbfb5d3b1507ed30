import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkFiles } from '../../src/journal/check-files.ts';
import { FileStore } from '../../src/journal/file-store.ts';
import { someFolder } from './made-up.ts';

it('notices every damaged file within 16 days, and lists it again when it is mended', async () => {
  const store = new FileStore(someFolder());
  const words = Array.from({ length: 24 }, (_, at) => new TextEncoder().encode(`第${at}份文件`));
  for (const bytes of words) await store.keep(bytes);
  const names = await store.list();
  for (const sha256 of names.slice(0, 12)) writeFileSync(store.pathOf(sha256), 'damaged');
  const counts: number[] = [];
  for (let day = 1; day <= 16; day += 1) {
    await checkFiles(store, new Date(`2026-01-${String(day).padStart(2, '0')}T08:00:00.000Z`));
    counts.push((await store.list()).length);
  }
  expect(counts[0]).toBeGreaterThan(12);
  expect(counts.at(-1)).toBe(12);
  for (const bytes of words) await store.keep(bytes);
  expect([...(await store.list())].sort()).toEqual([...names].sort());
});
