/** Looks at some of the kept files at each start, so that a damaged one is noticed while there is another copy of it. */
import type { FileStore } from './file-store.ts';

const day = 24 * 60 * 60 * 1000;
const parts = 16;

/** Reads one part in 16, another one each day: those that turn out to be damaged are not listed any more. */
export async function checkFiles(store: FileStore, now = new Date()): Promise<void> {
  const part = Math.floor(now.getTime() / day) % parts;
  for (const sha256 of await store.list()) {
    if (Number.parseInt(sha256.slice(0, 1), parts) === part) await store.read(sha256);
  }
}
