/** Writes notes and bookmarks as Markdown to read: each quotation with its place and its note. */
import type { Bookmark, Note } from '../notes/note.ts';
import { bookTitle, placeOf } from '../prepare/citation.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import type { Report } from '../report/report.ts';
import { authorOf } from './author-of.ts';
import {
  citeNote,
  colourNames,
  countTaken,
  groupBySection,
  openingWords,
  quoteOf,
  sayEarlier,
  stanceNames,
  type TakenDocument,
  type TakenNotes,
} from './taken-notes.ts';

/** `formatDate` says an ISO 8601 time in the reader's own form and time zone. */
export function notesToMarkdown(taken: TakenNotes, formatDate: (iso: string) => string): string {
  const { notes, bookmarks } = countTaken(taken);
  const earlier = sayEarlier(taken);
  const blocks = [
    '# 阅读批注',
    [
      escapeMarkdown(taken.meeting),
      escapeMarkdown(formatDate(taken.exported)),
      `批注 ${notes} 条，书签 ${bookmarks} 个`,
      ...(earlier === null ? [] : [earlier]),
    ].join(' · '),
    ...taken.documents.flatMap((document) => writeDocument(document, formatDate)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeDocument(document: TakenDocument, formatDate: (iso: string) => string): string[] {
  const { report } = document;
  if (document.notes.length + document.bookmarks.length === 0) return [];
  return [
    `## ${escapeMarkdown(bookTitle(report.name))}`,
    ...groupBySection(document).flatMap(({ heading, entries }) => [
      ...(heading === null ? [] : [`### ${escapeMarkdown(heading)}`]),
      ...entries.flatMap((entry) =>
        entry.kind === 'note'
          ? writeNote(report, entry.note, formatDate)
          : [writeBookmark(report, entry.bookmark)],
      ),
    ]),
  ];
}

function writeNote(report: Report, note: Note, formatDate: (iso: string) => string): string[] {
  const quotation = [
    ...quoteOf(report, note)
      .split('\n')
      .filter((line) => line !== ''),
    `——${citeNote(report, note)}`,
  ]
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n>\n');
  const author = authorOf(note);
  const facts = [
    `**${note.stance === null ? '批注' : stanceNames[note.stance]}**`,
    ...(note.tags.length > 0 ? [note.tags.map((tag) => `#${escapeMarkdown(tag)}`).join(' ')] : []),
    colourNames[note.colour],
    ...(author === null ? [] : [escapeMarkdown(author.name)]),
    escapeMarkdown(formatDate(note.changed)),
  ].join(' · ');
  return [quotation, [`- ${facts}`, ...insideItem(note.text)].join('\n')];
}

/**
 * The note's own Markdown as the content of a list item: its end ends whatever the note leaves open (a fence, a
 * comment), which would otherwise swallow all that follows.
 */
function insideItem(markdown: string): string[] {
  if (markdown.trim() === '') return [];
  const lines = markdown
    .trimEnd()
    .replace(/^(?:[ \t]*\n)+/, '')
    .split('\n');
  return ['', ...lines].map((line) =>
    line.trim() === '' ? '' : `  ${line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length))}`,
  );
}

function writeBookmark(report: Report, bookmark: Bookmark): string {
  const words = escapeMarkdown(openingWords(report, bookmark, 30));
  return `- **书签** · ${placeOf(report, bookmark.line)}${words === '' ? '' : `：${words}`}`;
}
