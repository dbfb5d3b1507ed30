/** Writes a comparison as a Word document with tracked changes. */
import { DeletedTextRun, Document, Header, InsertedTextRun, Packer, Paragraph, Tab, TextRun } from 'docx';
import type { Comparison, Piece } from '../domain/compare/comparison.ts';
import { bookTitle } from '../domain/prepare/citation.ts';
import type { Line, Report } from '../domain/report/report.ts';
import { fontTable } from './font-table.ts';
import { fonts, inks, page, sizes, substitutes } from './notes-layout.ts';
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
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable(substitutes) }];
  return new Uint8Array(await Packer.toArrayBuffer(document, false, overrides));
}

/** Numbers and dates the changes of a document. */
class Tracking {
  private count = 0;
  private isEarlier = false;
  /** What became of whatever stands before the place that is written now. */
  private before: Piece['kind'] = 'same';
  private isAfterSameEnd = false;
  private readonly dates: readonly [string, string];

  constructor(date: string) {
    this.dates = [toSecond(Date.parse(date)), toSecond(Date.parse(date) - farEnough)];
  }

  paragraph({ line, pieces, end }: TrackedParagraph): Paragraph {
    const first = pieces[0]?.kind ?? end;
    if (this.isAfterSameEnd && first !== 'same' && first === this.before) this.isEarlier = !this.isEarlier;
    const children = pieces.map((piece) => this.run(piece));
    this.before = pieces.at(-1)?.kind ?? this.before;
    this.isAfterSameEnd = end === 'same';
    if (end !== 'same') this.before = end;
    const change = end === 'same' ? {} : { [endings[end]]: this.change() };
    return new Paragraph({ style: styleOf(line), run: change, children });
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
    return { id: this.count, author, date: this.dates[this.isEarlier ? 1 : 0] };
  }
}

const endings = { added: 'insertion', removed: 'deletion' } as const;

/**
 * LibreOffice takes two changes of one kind within a minute, before and after the end of a paragraph, for one change,
 * the end included. So one of them is dated earlier.
 */
const farEnough = 5 * 60_000;

/** Word knows no parts of a second. */
function toSecond(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+/, '');
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
