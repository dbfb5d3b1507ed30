/** One line of a glossary or of numbered notes, as its number, the term that it explains, and what it says of it. */

export interface GlossaryEntry {
  /** What refers to it in the text: `［27］` or `③`; null where its number only counts, or it has none. */
  readonly mark: string | null;
  readonly isNumbered: boolean;
  /** Null where it explains no term, only the place that refers to it. */
  readonly term: string | null;
  readonly text: string;
}

const bracketed = /^\s*[［[〔【]\^?\s*(\d{1,3})\s*[］\]〕】]\s*[:：]?\s*/u;
const circled = /^\s*([①-⑳㉑-㉟㊱-㊿])\s*/u;
const counted = /^\s*(?:\d{1,3}\s*[.．、]|[（(]\d{1,3}[）)]|[一二三四五六七八九十百]{1,4}、)\s*/u;
const longestTerm = 40;
const meaning =
  /^(“[^”]{1,30}”[\p{L}\d]{0,12}?|(?![这本该其])[^，。；：“”]{2,20}?)(?:[，,]?(?:是指|指的是)|[，,]指|[，,]即|(?<=”)(?:指|是))/u;

/** Null where the line explains nothing that it names. */
export function readGlossaryEntry(line: string): GlossaryEntry | null {
  const noted = bracketed.exec(line);
  const mark = noted?.[1] === undefined ? (circled.exec(line)?.[1] ?? null) : bracketMark(noted[1]);
  const number = noted ?? circled.exec(line) ?? counted.exec(line);
  const rest = line.slice(number?.[0].length ?? 0).trim();
  const named = splitTerm(rest);
  if (named === null && mark === null) return null;
  return { mark, isNumbered: number !== null, term: named?.term ?? null, text: named?.text ?? rest };
}

/** One form for all kinds of brackets. */
export function bracketMark(number: string): string {
  return `［${Number.parseInt(number, 10)}］`;
}

function splitTerm(words: string): { readonly term: string; readonly text: string } | null {
  const colon = firstColon(words);
  if (colon > 0) return { term: words.slice(0, colon).trim(), text: words.slice(colon + 1).trim() };
  const term = meaning.exec(words)?.[1];
  return term === undefined ? null : { term: term.trim(), text: words };
}

/** The first that stands outside quotation marks and brackets, near enough to the beginning to end a term. */
function firstColon(words: string): number {
  let depth = 0;
  for (let at = 0; at < Math.min(words.length, longestTerm); at += 1) {
    const mark = words.charAt(at);
    if ('“‘《（(「『'.includes(mark)) depth += 1;
    else if ('”’》）)」』'.includes(mark)) depth -= 1;
    else if ('：:'.includes(mark) && depth <= 0) return at;
    else if ('，。；！？'.includes(mark) && depth <= 0) return -1;
  }
  return -1;
}
