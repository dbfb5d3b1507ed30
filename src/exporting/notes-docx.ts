/** Writes notes and bookmarks as a Word document that reads like an official one. */
import { Document, Footer, type IParagraphOptions, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { authorOf } from '../domain/interchange/author-of.ts';
import {
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
import { fontTable } from './font-table.ts';
import { type NoteBlock, readNoteBlocks } from './note-blocks.ts';
import { fonts, inks, page, sizes, substitutes, tints } from './notes-layout.ts';
import { indentOfList, NumberedLists } from './notes-lists.ts';
import {
  documentStyle,
  fontOf,
  indentOfText,
  lines,
  paragraphStyles,
  sectionStyle,
  titleStyle,
} from './notes-styles.ts';
import { printable } from './printable.ts';

/**
 * `formatDate` says an ISO 8601 time in the reader's own form and time zone; `onNote` is called as each note is set,
 * before all of them are packed.
 */
export async function notesToDocx(
  taken: TakenNotes,
  formatDate: (iso: string) => string,
  onNote: () => void = () => {},
): Promise<Uint8Array> {
  const lists = new NumberedLists();
  const { notes, bookmarks } = countTaken(taken);
  const earlier = sayEarlier(taken);
  const counted = bookmarks === 0 ? `批注 ${notes} 条` : `批注 ${notes} 条　书签 ${bookmarks} 个`;
  const children = [
    paragraph('Title', [run('阅读批注', fonts.title)]),
    paragraph('NotesSubtitle', [
      run(`${taken.meeting}　${formatDate(taken.exported)}　${counted}`, fonts.section),
    ]),
    ...(earlier === null ? [] : [paragraph('NotesSubtitle', [run(earlier, fonts.section)])]),
    ...taken.documents.flatMap((document) => writeDocument(document, lists, onNote)),
  ];
  const document = new Document({
    title: printable(`${taken.meeting}阅读批注`),
    creator: '议阅',
    lastModifiedBy: '议阅',
    styles: {
      default: {
        document: {
          run: {
            font: fontOf(fonts.text),
            size: sizes.text,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: lines(26) },
        },
        title: titleStyle,
        heading1: documentStyle,
        heading2: sectionStyle,
      },
      paragraphStyles,
    },
    numbering: { config: lists.define() },
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margins },
        },
        footers: { default: pageFooter() },
        children,
      },
    ],
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable(substitutes) }];
  return new Uint8Array(await Packer.toArrayBuffer(document, false, overrides));
}

function writeDocument(document: TakenDocument, lists: NumberedLists, onNote: () => void): Paragraph[] {
  const { report, notes, bookmarks } = document;
  if (notes.length + bookmarks.length === 0) return [];
  return [
    paragraph('Heading1', [run(bookTitle(report.name), fonts.heading)]),
    ...groupBySection({ ...document, bookmarks: [] }).flatMap(({ heading, entries }) => [
      ...(heading === null ? [] : [paragraph('Heading2', [run(heading, fonts.section)])]),
      ...entries.flatMap((entry) => {
        if (entry.kind !== 'note') return [];
        onNote();
        return writeNote(report, entry.note, lists);
      }),
    ]),
    ...(bookmarks.length === 0 ? [] : [paragraph('Heading2', [run('书签', fonts.section)])]),
    ...bookmarks.map((bookmark) => writeBookmark(report, bookmark)),
  ];
}

/** Place, quotation and the beginning of the note stay on one page. */
function writeNote(report: Report, note: Note, lists: NumberedLists): Paragraph[] {
  const { edge, ground } = tints[note.colour];
  const blocks = readNoteBlocks(printable(note.text));
  const quoted = quoteOf(report, note)
    .split('\n')
    .filter((line) => line !== '');
  const author = authorOf(note);
  const padding = { style: 'single', size: 4, space: 3, color: ground } as const;
  const facts = [
    run(placeOf(report, note.anchor.start.line, note.anchor.end.line), fonts.heading),
    ...(note.stance === null
      ? []
      : [run(`　${stanceNames[note.stance]}`, fonts.heading, { bold: true, color: inks.accent })]),
    ...note.tags.map((tag) => run(`　#${tag}`, fonts.heading)),
    ...(author === null ? [] : [run(`　${author.name}`, fonts.section)]),
  ];
  lists.beginNote();
  return [
    paragraph('NotePlace', facts),
    ...quoted.map((line, index) =>
      paragraph('Quotation', [run(line, fonts.section)], {
        keepNext: index < quoted.length - 1 || blocks.length > 0,
        shading: { type: 'clear', color: 'auto', fill: ground },
        border: {
          top: padding,
          left: { style: 'single', size: 36, space: 8, color: edge },
          bottom: padding,
          right: { ...padding, space: 6 },
        },
      }),
    ),
    ...blocks.map((block) => writeBlock(block, lists)),
  ];
}

const quoteStep = 360;

function writeBlock(block: NoteBlock, lists: NumberedLists): Paragraph {
  const { list, quotes } = block;
  const listIndent = list ? indentOfList(list.level) : null;
  const left = (listIndent?.left ?? indentOfText - quoteStep) + quotes * quoteStep;
  const isNumbered = list?.isItemStart === true;
  const options: IParagraphOptions = {
    ...(isNumbered ? { numbering: lists.place(list) } : {}),
    ...(list || quotes > 0
      ? { indent: isNumbered && listIndent ? { left, hanging: listIndent.hanging } : { left, firstLine: 0 } }
      : {}),
    ...(quotes > 0 ? { border: { left: { style: 'single', size: 18, space: 8, color: inks.rule } } } : {}),
  };
  switch (block.kind) {
    case 'rule':
      return paragraph('NoteText', [], { ...options, thematicBreak: true });
    case 'code':
      return paragraph('NoteCode', runsOf(block), {
        ...options,
        shading: { type: 'clear', color: 'auto', fill: inks.code },
      });
    case 'heading':
      return paragraph('NoteHeading', runsOf(block, fonts.heading), options);
    case 'paragraph':
      return paragraph('NoteText', runsOf(block), options);
  }
}

function runsOf(block: NoteBlock, chinese: string = fonts.text): TextRun[] {
  return block.runs.flatMap((styled) =>
    styled.text.split('\n').map((text, index) =>
      run(text, chinese, {
        ...(styled.bold ? { bold: true } : {}),
        ...(styled.italic ? { italics: true } : {}),
        ...(styled.code ? { font: fontOf(chinese, fonts.code) } : {}),
        ...(index > 0 ? { break: 1 } : {}),
      }),
    ),
  );
}

function writeBookmark(report: Report, bookmark: Bookmark): Paragraph {
  return paragraph('BookmarkEntry', [
    run(placeOf(report, bookmark.line), fonts.heading),
    new TextRun({ children: [new Tab()] }),
    run(openingWords(report, bookmark, 60), fonts.text),
  ]);
}

function pageFooter(): Footer {
  const font = fontOf(fonts.page);
  const children = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  return new Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [new TextRun({ children, font, size: sizes.small, color: inks.quiet })],
      }),
    ],
  });
}

function paragraph(style: string, children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, style, children });
}

type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

function run(text: string, chinese: string, options: RunOptions = {}): TextRun {
  return new TextRun({ font: fontOf(chinese), ...options, text: printable(text) });
}
