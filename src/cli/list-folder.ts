/** The files of a folder that is to be packed, those in its folders too. */
import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { packEnding } from '../domain/packs/pack.ts';
import { failure, type Result, success } from '../domain/result.ts';

export const settingsName = 'pack.json';

export interface ListedFolder {
  /** Their paths within the folder, parted by slashes, in the order of a Chinese dictionary with numbers by size. */
  readonly documents: readonly string[];
  readonly hasSettings: boolean;
}

/** What programs leave in folders, and packs that were made before. */
const leftover = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

export async function listFolder(folder: string): Promise<Result<ListedFolder, string>> {
  let paths: string[];
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    paths = entries
      // A link is read as what it leads to, and named where that can't be read: nothing is left out in silence.
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'));
  } catch {
    return failure(`${folder}：打不开这个文件夹。请检查路径，确认它是文件夹，再试一次。`);
  }
  const documents = paths
    .filter((path) => path !== settingsName && !path.toLowerCase().endsWith(packEnding))
    .filter((path) => !path.split('/').some((step) => leftover.test(step)))
    .sort(new Intl.Collator('zh-CN', { numeric: true }).compare);
  if (documents.length === 0) return failure(`${folder}：里面没有要打包的文件。请放进会议的文件再试。`);
  return success({ documents, hasSettings: paths.includes(settingsName) });
}
