/** A mark of the folder that data is kept in, by which a second start knows whether the running server has the same. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Sixteen hexadecimal digits, which say nothing about the folder itself. */
export function dataMark(folder: string): string {
  return createHash('sha256')
    .update(realOf(resolve(folder)))
    .digest('hex')
    .slice(0, 16);
}

/** Also of one that is not made yet: as it will be when it is. */
function realOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    const above = dirname(folder);
    return above === folder ? folder : join(realOf(above), basename(folder));
  }
}
