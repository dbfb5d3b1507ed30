/** Where the project is, and where measurements leave their files. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const build = join(root, 'out');
export const benchFolder = join(root, '.cache', 'bench');
