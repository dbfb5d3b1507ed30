/** What is typed to search for, in any text: whatever is found lies in the text, in order, and says what was asked. */
import { parseQuery } from '../../../src/domain/search/query.ts';
import { searchEverywhere } from '../../../src/domain/search/search-filter.ts';
import { searchLibrary } from '../../../src/domain/search/search-library.ts';
import { sentencesWith } from '../../../src/domain/search/search-results.ts';
import { pick, type Random } from '../../bench/random.ts';
import { makeReport } from '../../support/made-up-report.ts';
import { searched, tables } from '../../support/searched.ts';
import { happens } from '../inputs/chance.ts';
import { randomText, spoilText } from '../inputs/text.ts';
import { promise, target } from '../target.ts';

const tokens = [
  ...[
    '"',
    '“',
    '”',
    '「',
    '」',
    '『',
    '』',
    "'",
    '-',
    '－',
    '/',
    '\\',
    '(',
    ')',
    '[',
    ']',
    '{2}',
    '^',
    '$',
    '.',
    '\\p{L}',
  ],
  ...[
    '5%',
    '５％',
    '百分之',
    '百分之五',
    '点',
    '十',
    '〇',
    '零',
    '5',
    '就业',
    '就',
    '业',
    '國',
    '国',
    '錞',
    '𬭚',
  ],
  ...['qingpu', 'qp', '青', '浦', '青pu', 'GDP', 'gdp', 'ü', '\n', '\t', ' ', '　', '。', '，'],
];
/** An expression may not end in a longer text; no time limit holds within one line. */
const longestExpression = 12;

interface Search {
  readonly typed: string;
  readonly text: string;
}

export const searches = target({
  name: 'searches',
  generate: (random: Random): Search => {
    const text = randomText(random, tokens);
    const typed = happens(random, 0.5)
      ? spoilText(random, text.slice(0, 40), tokens)
      : randomText(random, tokens);
    return { typed: happens(random, 0.1) ? `${pick(random, tokens)} ${typed}` : typed, text };
  },
  run: ({ typed, text }: Search) => {
    const { all, none } = parseQuery(typed);
    const hasLongExpression = [...all, ...none].some(
      (term) => term.kind === 'expression' && term.text.length > longestExpression,
    );
    if (hasLongExpression) return 'refused';
    const report = makeReport(
      text.split('\n').map((line, at) => ({ id: `${at}`, role: 'paragraph', text: line.slice(0, 200) })),
    );
    const document = searched(report);
    const found = searchLibrary({ documents: [document], notes: [] }, typed, tables, searchEverywhere);
    if (!found.ok) return 'refused';
    let end = 0;
    for (const { matches } of found.value.documents) {
      for (const { from, to, term } of matches) {
        promise(
          from >= end && to > from && to <= document.searched.text.length,
          'a match overlaps or is outside',
        );
        promise(term >= 0 && term < all.length, 'a match is of no term');
        end = to;
      }
    }
    const grouped = found.value.documents.flatMap((one) => [...sentencesWith(one)]);
    promise(
      grouped.reduce((sum, { matches }) => sum + matches.length, 0) ===
        found.value.documents.reduce((sum, { matches }) => sum + matches.length, 0),
      'a match is in no sentence, or in two',
    );
    return 'accepted';
  },
});
