/** Names for files that are taken away. */

/** Longer names are refused by some systems, with the folder's before them. */
const longestName = 80;

/** Without what no file name can have: a browser refuses to suggest such a name. */
export function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, longestName);
}
