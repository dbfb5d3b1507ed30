/** Tells of what was found as much as was asked for. */
import { flattenOutline } from '../report/report.ts';
import { excerptOf } from './excerpt.ts';
import { lineAt } from './line-at.ts';
import { chooseRelevant } from './relevance.ts';
import type {
  AnsweredDocument,
  AnsweredNote,
  AnsweredSection,
  AnsweredSentence,
  SearchAnswer,
  SearchQuestion,
} from './search-answer.ts';
import type { Found, FoundInDocument, SearchedDocument } from './search-library.ts';
import type { FoundNote } from './search-note.ts';
import { type FoundSentence, groupSentences, sentencesWith } from './search-results.ts';

/** `rest`: how many documents were not searched, and why; whether what was found is all. Who takes the steps can do something else between them. */
export function* answerSteps(
  { most, order }: Pick<SearchQuestion, 'most' | 'order'>,
  found: Found,
  titleOf: (report: string) => string,
  rest: Pick<SearchAnswer, 'unread' | 'unreadable' | 'isWhole'>,
): Generator<null, SearchAnswer> {
  const told = order === 'reading' ? firstSentences(found, most) : yield* mostRelevant(found, most);
  return {
    matches: found.documents.reduce((sum, { matches }) => sum + matches.length, 0),
    documents: told.map(([{ document, matches }, sentences]) => ({
      report: document.report.id,
      title: titleOf(document.report.id),
      matches: matches.length,
      sections: sectionsOf(document, sentences),
    })),
    notes: found.notes.slice(0, most).map(answeredNote),
    notesFound: found.notes.length,
    ...rest,
  };
}

type Told = readonly (readonly [FoundInDocument, readonly FoundSentence[]])[];

function firstSentences({ documents }: Found, most: number): Told {
  let left = most;
  return documents.map((one) => {
    const sentences: FoundSentence[] = [];
    if (left > 0) {
      for (const sentence of sentencesWith(one)) {
        sentences.push(sentence);
        if (sentences.length === left) break;
      }
    }
    left -= sentences.length;
    return [one, sentences];
  });
}

/** Documents stand in the order of their best sentences; those of which none is told stand behind. */
function* mostRelevant({ documents }: Found, most: number): Generator<null, Told> {
  const byReport = new Map<string, FoundSentence[]>();
  for (const sentence of yield* chooseRelevant(documents, most)) {
    const own = byReport.get(sentence.report);
    if (own) own.push(sentence);
    else byReport.set(sentence.report, [sentence]);
  }
  const ranks = new Map([...byReport.keys()].map((report, rank) => [report, rank]));
  const rankOf = ({ document }: FoundInDocument) => ranks.get(document.report.id) ?? ranks.size;
  return documents
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((one) => [one, byReport.get(one.document.report.id) ?? []]);
}

function sectionsOf(
  { report, searched }: SearchedDocument,
  sentences: readonly FoundSentence[],
): AnsweredDocument['sections'] {
  if (sentences.length === 0) return [];
  const titles = new Map(flattenOutline(report.outline).map(({ id, title }) => [id, title]));
  const { lines } = report;
  return groupSentences(sentences).map(
    (found): AnsweredSection => ({
      section: found.section,
      title: titles.get(found.section ?? '') ?? null,
      sentences: found.sentences.map(
        ({ line, from, to, matches }): AnsweredSentence => ({
          report: report.id,
          line,
          offset: (matches[0]?.from ?? from) - (lines[lineAt(lines, from)]?.start ?? 0),
          matches: matches.length,
          ...excerptOf(
            searched.text.slice(from, to),
            matches.map((match) => ({ from: match.from - from, to: match.to - from })),
          ),
        }),
      ),
    }),
  );
}

function answeredNote({ note, matches }: FoundNote): AnsweredNote {
  return {
    note: note.id,
    report: note.report,
    line: note.anchor.start.line,
    quote: excerptOf(note.anchor.quote.exact, []).text,
    author: note.author?.name ?? null,
    ...excerptOf(note.text, matches),
  };
}
