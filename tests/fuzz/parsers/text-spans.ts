/** Spans that the command line is given: what is accepted lies in the text, and is placed in another without fail. */
import { alignTexts } from '../../../src/domain/reanchor/align-texts.ts';
import { reanchor } from '../../../src/domain/reanchor/reanchor.ts';
import { parseTextSpans } from '../../../src/importing/text-spans.ts';
import type { Random } from '../../bench/random.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { promise, target } from '../target.ts';

const text = '生产总值增长5%左右，支持𬭚矿研究。\n';
const alignment = alignTexts(text, '生产总值增长4.5%左右，支持矿业研究。\n');
const corpus = jsonCorpus([
  [
    { start: 0, end: 4 },
    { start: 6, end: 8 },
  ],
]);

export const textSpans = target({
  name: 'text spans',
  generate: (random: Random) => jsonText(random, corpus),
  run: (json: string) => {
    const spans = parseTextSpans(json, text.length);
    if (!spans.ok) return 'refused';
    for (const span of spans.value) {
      promise(span.start < span.end && span.end <= text.length, `not in the text: ${JSON.stringify(span)}`);
      reanchor(alignment, span);
    }
    return 'accepted';
  },
});
