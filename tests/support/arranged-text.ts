/** A text as the app keeps it after an import: its source and its arrangement, with the structure that is found in it. */
import { arrange } from '../../src/domain/structure/arrange.ts';
import { structureOf } from '../../src/domain/structure/structure-of.ts';
import { printArrangement } from '../../src/importing/arrangement-file.ts';
import { readDocument } from '../../src/importing/readers/read-document.ts';
import { sha256 } from './qingpu.ts';

export interface ArrangedText {
  readonly source: string;
  readonly arrangement: string;
}

export async function arrangeText(id: string, name: string, text: string): Promise<ArrangedText> {
  const read = await readDocument({ name, bytes: new TextEncoder().encode(text) }, {});
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.text;
  const digest = sha256(new TextEncoder().encode(source));
  const arrangement = arrange(structureOf(read.value), source, { id, sha256: digest });
  return { source, arrangement: printArrangement(arrangement) };
}
