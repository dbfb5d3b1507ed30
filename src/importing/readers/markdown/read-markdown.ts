/** Reads Markdown block by block: what a library for all of CommonMark does at a tenth of the speed. */
import type { Extracted } from '../../../domain/structure/extracted.ts';
import { cleanText } from '../clean-text.ts';
import { LineWriter } from '../line-writer.ts';
import type { Pace } from '../pace.ts';
import { MarkdownBlocks } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';

const definition = /^ {0,3}\[([^\]^][^\]]*)\]:[ \t]*\S/;

export async function readMarkdownFile(text: string, pace: Pace): Promise<Extracted> {
  const { body, metadata } = readFrontMatter(cleanText(text));
  const lines = body.split('\n');
  const writer = new LineWriter();
  const references = new Set<string>();
  for (const line of lines) {
    const name = definition.exec(line)?.[1];
    if (name !== undefined) references.add(name.toLowerCase());
  }
  const blocks = new MarkdownBlocks(lines, references, writer);
  while (blocks.next()) if (pace.isDue) await pace.rest(blocks.done);
  return writer.finish(metadata);
}
