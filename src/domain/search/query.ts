/** What was typed to search for: words, "exact words", -words that must not stand there, /regular expressions/. */

export interface Term {
  /** `phrase`: in quotation marks, so taken as it stands and never as pinyin. */
  readonly kind: 'words' | 'phrase' | 'expression';
  /** Without the marks that say its kind. */
  readonly text: string;
}

export interface Query {
  /** Each must stand in the item. */
  readonly all: readonly Term[];
  /** None may stand in the item. */
  readonly none: readonly Term[];
}

/**
 * Terms are parted by white space. Marks count only where they enclose a whole term: in 深化“六业”融合 they are words
 * like any other, and so is a dash within 1-11月, or before a figure: -0.3 is one that fell.
 */
const term = new RegExp(
  [
    String.raw`(?<not>[-－](?=[^\s\d０-９－-]))?(?:`,
    String.raw`"(?<straight>[^"“”]+)["”](?=\s|$)|`,
    String.raw`[“＂](?<curved>[^"“”＂]+)["”＂](?=\s|$)|`,
    String.raw`「(?<corner>[^「」]+)」(?=\s|$)|`,
    String.raw`『(?<white>[^『』]+)』(?=\s|$)|`,
    String.raw`\/(?<expression>(?:\\.|[^\\/])+)\/(?=\s|$)|`,
    String.raw`(?<words>\S+))`,
  ].join(''),
  'gs',
);

export function parseQuery(typed: string): Query {
  const all: Term[] = [];
  const none: Term[] = [];
  for (const { groups = {} } of typed.matchAll(term)) {
    const { not, straight, curved, corner, white, expression, words } = groups;
    const phrase = straight ?? curved ?? corner ?? white;
    const side = not === undefined ? all : none;
    if (phrase !== undefined) side.push({ kind: 'phrase', text: phrase });
    else if (expression !== undefined) side.push({ kind: 'expression', text: expression });
    else if (words !== undefined) side.push({ kind: 'words', text: words });
  }
  return { all, none };
}

/** As a query that asks for just these words, also where they look like marks: -养老, 「试点」. */
export function quoteWords(words: string): string {
  const { all, none } = parseQuery(words);
  if (all.length === 1 && none.length === 0 && all[0]?.text === words && all[0].kind === 'words')
    return words;
  return /["“”]/.test(words) ? `「${words}」` : `"${words}"`;
}
