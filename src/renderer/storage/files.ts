/** The file store that the shell keeps, as storage uses it: handed in at the start, for storage knows no shell. */
import type { FilesBridge } from '../../bridge.ts';

let files: FilesBridge | null = null;

export function connectFiles(shell: FilesBridge): void {
  files = shell;
}

export function getFiles(): FilesBridge {
  if (!files) throw new Error('The page was started without a file store');
  return files;
}
