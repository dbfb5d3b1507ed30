/** Reads plain text: one paragraph a line. */
import type { Extracted } from '../../../domain/structure/extracted.ts';
import { cleanText } from '../clean-text.ts';
import { LineWriter } from '../line-writer.ts';
import type { Pace } from '../pace.ts';
import { joinHardWraps } from './hard-wraps.ts';

export async function readPlainText(text: string, pace: Pace): Promise<Extracted> {
  const lines = joinHardWraps(cleanText(text).split('\n'));
  const writer = new LineWriter();
  for (const [index, line] of lines.entries()) {
    writer.add(line);
    if (pace.isDue) await pace.rest(index / lines.length);
  }
  return writer.finish({ title: null, source: null });
}
