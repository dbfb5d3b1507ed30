/** A folder for what the app saves through a dialog that the test answers. */
import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SavedFile } from './edition.ts';

export function makeSaveFolder(): string {
  return mkdtempSync(join(tmpdir(), 'yiyue-save-'));
}

/** The first file that is complete there; drafts of it are hidden files. */
export async function waitForSave(folder: string): Promise<SavedFile> {
  for (;;) {
    const name = (await readdir(folder)).find((each) => !each.startsWith('.'));
    if (name !== undefined) return { name, bytes: await readFile(join(folder, name)) };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
