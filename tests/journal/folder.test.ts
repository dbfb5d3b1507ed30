import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/journal/folder.ts';

it.skipIf(process.platform === 'win32')(
  'the folder of the notes is closed to the other users of the computer',
  async () => {
    const parent = mkdtempSync(join(tmpdir(), 'yiyue-folder-'));
    await makeFolder(join(parent, 'yiyue', 'journal'));
    for (const folder of ['yiyue', join('yiyue', 'journal')]) {
      expect(statSync(join(parent, folder)).mode & 0o077).toBe(0);
    }
  },
);
