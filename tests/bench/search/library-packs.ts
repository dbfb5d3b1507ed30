/** The documents that are searched as files for a page to fetch, some together, as an import leaves them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FilesBridge } from '../../../src/bridge.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { makeDocuments } from './documents.ts';

const perPack = 40;

/** Writes them into a folder, and their files into `store`; how many packs there are for each number of characters, which grow. */
export async function writePacks(
  folder: string,
  store: FilesBridge,
  sizes: readonly number[],
): Promise<readonly number[]> {
  mkdirSync(folder, { recursive: true });
  const packs: number[] = [];
  let written = 0;
  let characters = 0;
  let left = [...sizes];
  let pack: object[] = [];
  const flush = () => {
    writeFileSync(join(folder, `${written}.json`), JSON.stringify(pack));
    pack = [];
    written += 1;
  };
  for (const { id, lines } of makeDocuments(sizes.at(-1) ?? 0)) {
    const { document, files } = importedDocument(
      id,
      lines.map(({ text }) => text),
    );
    for (const bytes of files) await store.keep(bytes);
    const [text, arrangement] = files.map((bytes) => new TextDecoder().decode(bytes));
    pack.push({ document, text, arrangement });
    characters += lines.reduce((sum, line) => sum + line.text.length + 1, 0);
    if (pack.length === perPack || characters >= (left[0] ?? 0)) flush();
    while (left.length > 0 && characters >= (left[0] ?? 0)) {
      packs.push(written);
      left = left.slice(1);
    }
  }
  if (pack.length > 0) flush();
  while (packs.length < sizes.length) packs.push(written);
  return packs;
}
