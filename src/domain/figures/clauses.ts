/** Where clauses and sentences of a line begin and end, found in one pass so that long paragraphs cost no more. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const sentenceEnd = /[。！？；;\n]/u;
const clauseEnd = /[。！？；;，：\n]|(?<!\d)[,:](?!\d)/u;

export function sentencesOf(text: string): Stretch[] {
  return split(text, sentenceEnd);
}

export function clausesOf(text: string): Stretch[] {
  return split(text, clauseEnd);
}

function split(text: string, end: RegExp): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(new RegExp(end.source, 'gu'))) {
    if (match.index > start) stretches.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) stretches.push({ start, end: text.length });
  return stretches;
}

/** Follows stretches in order: the one that holds each offset, asked with offsets that only grow. */
export function follow(stretches: readonly Stretch[]): (offset: number) => Stretch | null {
  let at = 0;
  return (offset) => {
    while (at < stretches.length && (stretches[at]?.end ?? 0) <= offset) at++;
    const stretch = stretches[at];
    return stretch !== undefined && stretch.start <= offset ? stretch : null;
  };
}
