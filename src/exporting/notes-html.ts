/** Writes notes and bookmarks as a web page that stands alone, to read or to print. */

import { authorOf } from '../domain/interchange/author-of.ts';
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
} from '../domain/interchange/taken-notes.ts';
import type { Bookmark, Note } from '../domain/notes/note.ts';
import { bookTitle, placeOf } from '../domain/prepare/citation.ts';
import type { Report } from '../domain/report/report.ts';
import { htmlPage } from './html-page.ts';
import { noteHtml } from './note-html.ts';
import { notesHtmlStyle } from './notes-html-style.ts';
import { escapeXml } from './xml.ts';

type FormatDate = (iso: string) => string;

/** `formatDate` says an ISO 8601 time in the reader's own form and time zone. */
export function notesToHtml(taken: TakenNotes, formatDate: FormatDate): string {
  const { notes, bookmarks } = countTaken(taken);
  const counted = `批注 ${notes} 条${bookmarks === 0 ? '' : `，书签 ${bookmarks} 个`}`;
  const head = [taken.meeting, formatDate(taken.exported), counted].map(escapeXml).join('　');
  const earlier = sayEarlier(taken);
  const body = [
    `<header>\n<h1>阅读批注</h1>\n<p>${head}</p>\n${earlier === null ? '' : `<p>${escapeXml(earlier)}</p>\n`}</header>`,
    ...taken.documents.map((document) => writeDocument(document, formatDate)),
  ];
  return htmlPage(`${taken.meeting}阅读批注`, notesHtmlStyle, body.join('\n'));
}

function writeDocument(document: TakenDocument, formatDate: FormatDate): string {
  const { report } = document;
  if (document.notes.length + document.bookmarks.length === 0) return '';
  const sections = groupBySection(document).map(({ heading, entries }) => {
    const written = entries.map((entry) =>
      entry.kind === 'note'
        ? writeNote(report, entry.note, formatDate)
        : writeBookmark(report, entry.bookmark),
    );
    return [...(heading === null ? [] : [`<h3>${escapeXml(heading)}</h3>`]), ...written].join('\n');
  });
  return `<section>\n<h2>${escapeXml(bookTitle(report.name))}</h2>\n${sections.join('\n')}\n</section>`;
}

function writeNote(report: Report, note: Note, formatDate: FormatDate): string {
  const quotation = quoteOf(report, note)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeXml(line)}</p>`);
  const author = authorOf(note);
  const facts = [
    note.stance === null ? '批注' : stanceNames[note.stance],
    ...note.tags.map((tag) => `#${tag}`),
    colourNames[note.colour],
    ...(author === null ? [] : [author.name]),
    formatDate(note.changed),
  ];
  return `<article class="${note.colour}">
<blockquote>
${quotation.join('\n')}
<footer>——${escapeXml(citeNote(report, note))}</footer>
</blockquote>
<p class="facts">${facts.map(escapeXml).join(' · ')}</p>
${noteHtml(note.text)}
</article>`;
}

function writeBookmark(report: Report, bookmark: Bookmark): string {
  const words = openingWords(report, bookmark, 30);
  const place = placeOf(report, bookmark.line);
  return `<p class="bookmark">书签 · ${escapeXml(words === '' ? place : `${place}：${words}`)}</p>`;
}
