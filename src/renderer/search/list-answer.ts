/** Makes the groups of the list from what a search has found. */
import { splitTitle } from '../../domain/report/report.ts';
import type { AnsweredSection, AnsweredSentence, SearchAnswer } from '../../domain/search/search-answer.ts';
import { type Group, groupOf, type PlaceRow, type Row } from './rows.ts';

/** How the groups are called. */
export interface AnswerWords {
  readonly sections: string;
  readonly notes: string;
  readonly text: string;
  readonly count: (matches: number) => string;
  /** What a document is called; a note's may not be at hand. */
  readonly titleOf: (report: string) => string;
}

/** Document by document and section by section, then the notes. */
export function listByDocument(answer: SearchAnswer, words: AnswerWords): Group[] {
  const documents = answer.documents.map(
    ({ report, title, matches, sections }): Group => ({
      id: report,
      title,
      count: words.count(matches),
      parts: sections.map((section, part) => ({
        title: section.title === null ? null : splitTitle(section.title).main,
        rows: section.sentences.map((sentence, index) =>
          sentenceRow(sentence, null, `${report}-${part}-${index}`),
        ),
      })),
    }),
  );
  return [...documents, ...noteGroup(answer, words), ...moreGroup(answer)];
}

/** Headings first, then notes, then the text, with the document's title at each. */
export function listByKind(answer: SearchAnswer, words: AnswerWords): Group[] {
  const headings: Row[] = [];
  const sentences: Row[] = [];
  for (const { report, title, sections } of answer.documents) {
    for (const section of sections) {
      for (const sentence of section.sentences) {
        const isTitle = isHeading(section, sentence);
        const into = isTitle ? headings : sentences;
        into.push(sentenceRow(sentence, title, `${isTitle ? 'heading' : 'text'}-${report}-${into.length}`));
      }
    }
  }
  return [
    ...groupOf('headings', words.sections, headings),
    ...noteGroup(answer, words),
    ...groupOf('text', words.text, sentences),
    ...moreGroup(answer),
  ];
}

function isHeading({ section, title }: AnsweredSection, { line, text }: AnsweredSentence): boolean {
  return line === section || line === 'title' || text.trim() === title?.trim();
}

function sentenceRow(sentence: AnsweredSentence, detail: string | null, id: string): Row {
  const { report, line, offset, text, marks } = sentence;
  return { id, kind: 'sentence', report, place: line, offset, excerpt: { text, marks }, detail };
}

function noteGroup({ notes }: SearchAnswer, { notes: title, titleOf }: AnswerWords): Group[] {
  const rows = notes.map(({ note, report, line, quote, author, text, marks }): Row & PlaceRow => ({
    id: `note-${note}`,
    kind: 'note',
    report,
    place: line,
    offset: null,
    excerpt: text === '' ? { text: quote, marks: [] } : { text, marks },
    detail: [author, titleOf(report), text === '' ? '' : `“${quote}”`].filter(Boolean).join(' '),
  }));
  return groupOf('notes', title, rows);
}

/** Sentences are told less often than matches, so that how many are left is known only by matches and notes. */
function moreGroup(answer: SearchAnswer): Group[] {
  const told = answer.documents
    .flatMap(({ sections }) => sections.flatMap(({ sentences }) => sentences))
    .reduce((sum, { matches }) => sum + matches, 0);
  const left = answer.matches - told + answer.notesFound - answer.notes.length;
  return left > 0 ? groupOf('more', '', [{ id: 'more', kind: 'more', left }]) : [];
}
