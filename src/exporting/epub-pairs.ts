/** One ZIP of what another reader needs: the EPUB of each document, and the file of its notes beside it. */
import { type Zippable, zipSync } from 'fflate';

export interface EpubPair {
  /** Without an extension; of one name there can be several. */
  readonly name: string;
  readonly epub: Uint8Array;
  readonly annotations: Uint8Array;
}

/** `extension` is that of the files with notes; `made` the moment of all of them, ISO 8601. */
export function zipEpubPairs(
  pairs: readonly EpubPair[],
  extension: string,
  made: string,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const { name, epub, annotations } of pairs) {
    let free = name;
    for (let number = 2; `${free}.epub` in files; number += 1) free = `${name} (${number})`;
    // It is compressed already.
    files[`${free}.epub`] = [epub, { level: 0 }];
    files[`${free}.${extension}`] = annotations;
  }
  return new Uint8Array(zipSync(files, { mtime: made }));
}
