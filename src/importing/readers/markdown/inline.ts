/** Reads what stands within a Markdown paragraph: its words, which of them are bold, and its images. */
import type { Run } from '../line-writer.ts';
import { readInlineTokens, type Token } from './inline-tokens.ts';

export interface InlineText {
  readonly runs: readonly Run[];
  /** Descriptions; '' where there is none. */
  readonly images: readonly string[];
}

const special = /[\\`*_~![<&]/;

export function readInline(text: string, references: ReadonlySet<string>): InlineText {
  if (!special.test(text)) return { runs: [{ text, isBold: false, size: null }], images: [] };
  const { tokens, images } = readInlineTokens(text, references);
  pairMarks(tokens);
  return { runs: runsOf(tokens), images };
}

/** What is paired loses its text; what is not stays as it stands. */
function pairMarks(tokens: readonly Token[]): void {
  const open = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.mark === '') continue;
    const opener = open.get(token.mark);
    if (token.closes && opener !== undefined && index > opener + 1) {
      const first = tokens[opener];
      if (first !== undefined) first.text = '';
      token.text = '';
      open.delete(token.mark);
    } else if (token.opens) open.set(token.mark, index);
  }
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let words: string[] = [];
  let isBold = false;
  const close = () => {
    if (words.length > 0) runs.push({ text: words.join(''), isBold, size: null });
    words = [];
  };
  for (const token of tokens) {
    if (token.text === '' && (token.mark === '**' || token.mark === '__')) {
      close();
      isBold = !isBold;
    } else if (token.text !== '') words.push(token.text);
  }
  close();
  return runs;
}
