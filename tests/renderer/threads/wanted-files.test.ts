import { expect, test } from 'vitest';
import { WantedFiles } from '../../../src/renderer/threads/wanted-files.ts';

const copy = new Uint8Array([1]);

function filesWithCopyOf(stored: string) {
  const asked: string[] = [];
  const files = new WantedFiles(
    async (sha256) => (sha256 === stored ? copy : null),
    (sha256) => asked.push(sha256),
  );
  return { files, asked };
}

test('a file that the database has is not asked for', async () => {
  const { files, asked } = filesWithCopyOf('stored');
  expect(await files.read('stored')).toBe(copy);
  expect(asked).toEqual([]);
});

test('what the page hands over goes to all who wait for it, and to no others', async () => {
  const { files, asked } = filesWithCopyOf('stored');
  const reads = [files.read('one'), files.read('one'), files.read('other')];
  await Promise.resolve();
  await Promise.resolve();
  expect(asked).toEqual(['one', 'one', 'other']);
  const bytes = new Uint8Array([2]);
  files.take('one', bytes);
  files.take('other', null);
  expect(await Promise.all(reads)).toEqual([bytes, bytes, null]);
});
