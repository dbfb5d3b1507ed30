/** Writes a comparison as a Word document with tracked changes. */
import { DeletedTextRun, Document, Header, InsertedTextRun, Packer, Paragraph, Tab, TextRun } from 'docx';
import type { Comparison, Piece } from '../domain/compare/comparison.ts';
import { bookTitle } from '../domain/prepare/citation.ts';
import type { Line, Report } from '../domain/report/report.ts';
import { fontTable } from './notes-fonts.ts';
import { fonts, inks, page, sizes } from './notes-layout.ts';
import { documentStyle, fontOf, indentOfText, lines, sectionStyle, titleStyle } from './notes-styles.ts';
import { printable } from './printable.ts';
import { type TrackedParagraph, trackedParagraphs } from './tracked-paragraphs.ts';

const author = '议阅';

/** Whoever takes all changes in has the new text, whoever takes none the old; `date` is ISO 8601. */
export async function comparisonDocx(
  comparison: Comparison,
  old: Report,
  next: Report,
  date: string,
): Promise<Uint8Array> {
  const track = new Tracking(date);
  const names = `${bookTitle(old.name)}　→　${bookTitle(next.name)}`;
  const document = new Document({
    title: printable(`${names} 修订对照`),
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: {
            font: fontOf(fonts.text),
            size: sizes.text,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: lines(28) },
        },
        title: titleStyle,
        heading1: { ...documentStyle, next: 'ComparedText' },
        heading2: { ...sectionStyle, next: 'ComparedText' },
      },
      paragraphStyles: [
        {
          id: 'ComparedText',
          name: '对照 正文',
          basedOn: 'Normal',
          paragraph: { alignment: 'both', indent: { firstLine: indentOfText } },
        },
        {
          id: 'ComparedCaption',
          name: '对照 说明',
          basedOn: 'Normal',
          run: { font: fontOf(fonts.section) },
          paragraph: { alignment: 'center' },
        },
        { id: 'ComparedRow', name: '对照 表行', basedOn: 'Normal', run: { size: sizes.small } },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: page.margins } },
        headers: { default: pageHeader(names) },
        children: trackedParagraphs(comparison, old, next).map((paragraph) => track.paragraph(paragraph)),
      },
    ],
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable() }];
  return new Uint8Array(await Packer.toArrayBuffer(document, false, overrides));
}

/** Numbers the changes of a document. */
class Tracking {
  private count = 0;
  private readonly date: string;

  constructor(date: string) {
    // Word knows no parts of a second.
    this.date = date.replace(/\.\d+/, '');
  }

  paragraph({ line, pieces, end }: TrackedParagraph): Paragraph {
    const tracked = { same: {}, added: { insertion: this.change() }, removed: { deletion: this.change() } };
    return new Paragraph({
      style: styleOf(line),
      run: tracked[end],
      children: pieces.map((piece) => this.run(piece)),
    });
  }

  private run({ kind, text }: Piece): TextRun | InsertedTextRun | DeletedTextRun {
    const children = printable(text)
      .split('\t')
      .flatMap((part, index) => (index > 0 ? [new Tab(), part] : [part]))
      .filter((part) => part !== '');
    switch (kind) {
      case 'same':
        return new TextRun({ children });
      case 'added':
        return new InsertedTextRun({ children, ...this.change() });
      case 'removed':
        return new DeletedTextRun({ children, ...this.change() });
    }
  }

  private change() {
    this.count += 1;
    return { id: this.count, author, date: this.date };
  }
}

function styleOf(line: Line | undefined): string {
  switch (line?.role) {
    case 'title':
      return 'Title';
    case 'caption':
      return 'ComparedCaption';
    case 'heading':
      return line.id.includes('.') ? 'Heading2' : 'Heading1';
    case 'table-row':
      return 'ComparedRow';
    default:
      return 'ComparedText';
  }
}

function pageHeader(names: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [
          new TextRun({
            text: printable(names),
            font: fontOf(fonts.page),
            size: sizes.small,
            color: inks.quiet,
          }),
        ],
      }),
    ],
  });
}
